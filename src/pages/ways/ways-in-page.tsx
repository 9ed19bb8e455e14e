import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';
import { BookmarkletWay } from './bookmarklet-way.js';
import { InstallWay } from './install-way.js';
import { ProgramWays } from './program-ways.js';

/** What the page that shows all ways into the log knows. */
export interface WaysInView {
  /** Where the log answers, as the browser that asks sees it: `http://127.0.0.1:3210`. */
  readonly origin: string;
  /** Whether a browser installs what it sees there: over https, or on the machine itself. */
  readonly isInstallable: boolean;
  /** Addresses of the styles that only pages with forms need. */
  readonly styles: readonly string[];
}

/** The page that explains and offers every way in which something comes into the log. */
export function waysInPage(context: PageContext, view: WaysInView): string {
  return renderPage({
    context,
    title: tell(context, heading),
    section: 'write',
    children: (
      <>
        {view.styles.map((style) => (
          <link rel="stylesheet" href={style} />
        ))}
        <div class="page-head">
          <h1>{tell(context, heading)}</h1>
          <p>{tell(context, say('How what you read comes into the log.', '读到的内容怎样进到日志里。'))}</p>
        </div>
        <div class="ways">
          <HereWay context={context} />
          <BookmarkletWay context={context} origin={view.origin} />
          <InstallWay context={context} isInstallable={view.isInstallable} />
          <ExtensionWay context={context} />
          <ProgramWays context={context} origin={view.origin} />
        </div>
      </>
    ),
  });
}

const heading = say('Ways in', '收录方式');

function ExtensionWay({ context }: { context: PageContext }): Html {
  return (
    <section>
      <h2>{tell(context, say('Browser extension', '浏览器扩展'))}</h2>
      <p>
        {tell(
          context,
          say(
            'It hands over the page as you see it, so that pages behind a login, and WeChat articles that ask for a check, are read too. It is built in Daybook’s folder ',
            '它把你眼前的网页原样交过来，因此需要登录的网页和要求验证的公众号文章也能读取。在 Daybook 的这个文件夹里构建：',
          ),
        )}
        <code>extension/</code>
      </p>
      <pre>
        <code>{'npm ci && npm run build'}</code>
      </pre>
      <p>
        {tell(context, say('Then the browser loads ', '然后在浏览器里加载 '))}
        <code>.output/chrome-mv3</code>
        {tell(context, say(' as an unpacked extension, or Firefox ', '（“加载已解压的扩展程序”）；Firefox 临时加载 '))}
        <code>.output/firefox-mv3</code>
        {tell(context, say(' as a temporary add-on. It wants a token, also on this machine:', '。它需要令牌，在本机也一样：'))}
      </p>
      <pre>
        <code>{'daybook token create --name browser --scope write'}</code>
      </pre>
    </section>
  );
}

function HereWay({ context }: { context: PageContext }): Html {
  const edit = context.links.edit();
  return (
    <section>
      <h2>{tell(context, say('Here', '在这里'))}</h2>
      <p>
        <a href="/save">{tell(context, say('Paste a link', '粘贴链接'))}</a>
        {edit !== null && (
          <>
            {tell(context, say(', or write ', '，或直接'))}
            <a href={edit}>{tell(context, say('today’s day', '写今天'))}</a>
          </>
        )}
        {tell(context, say('.', '。'))}
      </p>
    </section>
  );
}
