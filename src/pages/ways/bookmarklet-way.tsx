import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { type PageContext, tell } from '../page-context.js';
import { bookmarklet } from './bookmarklet.js';

/** The bookmark that notes any page. It is dragged away; here it does nothing, because pages of the log run no script from addresses. */
export function BookmarkletWay({ context, origin }: { readonly context: PageContext; readonly origin: string }): Html {
  const code = bookmarklet(origin);
  return (
    <section>
      <h2>{tell(context, say('A bookmark for any page', '在任何网页上都能用的书签'))}</h2>
      <p>
        {tell(
          context,
          say(
            'Drag this into the bookmarks bar. On a page that is worth noting, click it: the draft opens in a small window. Words that are marked on the page become its abstract.',
            '把它拖到书签栏。看到值得记的网页时点一下，草稿会在小窗口里打开；网页上选中的文字会成为摘要。',
          ),
        )}
      </p>
      <p class="row">
        <a class="button primary bookmarklet" href={code} data-drag="drag-hint">
          <Icon name="plus" />
          {tell(context, say(`Note in ${context.title}`, `记到${spaced(context.title)}`))}
        </a>
        <a class="button" href={code} data-copied={tell(context, say('Copied', '已复制'))}>
          {tell(context, say('Copy its address', '复制地址'))}
        </a>
      </p>
      <p class="small" id="drag-hint" role="status" hidden>
        {tell(context, say('Drag it: on this page a click does nothing.', '请拖动它：在本页点击不起作用。'))}
      </p>
      <details class="small">
        <summary>{tell(context, say('Without a bookmarks bar, as on a phone', '没有书签栏，比如在手机上'))}</summary>
        <p>
          {tell(
            context,
            say(
              'Make a bookmark of any page, then edit it and put this in the place of its address:',
              '先把任意网页存为书签，再编辑这个书签，把网址换成下面这一段：',
            ),
          )}
        </p>
        <textarea
          class="input mono"
          rows={5}
          readonly
          spellcheck={false}
          aria-label={tell(context, say('Address of the bookmark', '书签的地址'))}
        >
          {`\n${code}`}
        </textarea>
      </details>
    </section>
  );
}

/** A Latin name stands apart from Han text. */
function spaced(title: string): string {
  return /^[!-~]/.test(title) ? ` ${title}` : title;
}
