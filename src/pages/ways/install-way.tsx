import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';

/** How the log becomes an app that other apps share links to. */
export function InstallWay({ context, isInstallable }: { readonly context: PageContext; readonly isInstallable: boolean }): Html {
  return (
    <section>
      <h2>{tell(context, say('An app to share links to', '装成应用，从别的应用分享过来'))}</h2>
      <p>
        {tell(
          context,
          say(
            'Installed, the log stands among the targets of the share sheet: what is shared from a browser or a reader opens as a draft.',
            '安装后，日志会出现在系统的分享菜单里：从浏览器或阅读器分享过来的链接会打开为草稿。',
          ),
        )}
      </p>
      {!isInstallable && (
        <div class="notice warning">
          <p>
            {tell(
              context,
              say(
                'Not from this address: browsers install only over https, or on the machine where the log runs. docs/serving.md shows a proxy with https.',
                '当前地址装不了：浏览器只允许通过 https，或在日志所在的机器上安装。docs/serving.md 里有带 https 的反向代理示例。',
              ),
            )}
          </p>
        </div>
      )}
      <ul class="bullets">
        <li>
          {tell(
            context,
            say('Android, Chrome: menu ⋮, “Add to Home screen”, “Install”.', 'Android 的 Chrome：菜单 ⋮ →“添加到主屏幕”→“安装”。'),
          )}
        </li>
        <li>
          {tell(
            context,
            say('Desktop Chrome and Edge: the install icon at the end of the address bar.', '桌面 Chrome、Edge：地址栏末尾的安装图标。'),
          )}
        </li>
        <li>
          {tell(
            context,
            say(
              'iPhone and iPad: Share, “Add to Home Screen”. It takes no shared links there; the bookmark above works.',
              'iPhone、iPad：“共享”→“添加到主屏幕”。那里不能接收分享，请用上面的书签。',
            ),
          )}
        </li>
      </ul>
    </section>
  );
}
