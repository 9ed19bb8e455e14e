import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { KeyList, type KeyMeaning } from '../key-list.js';
import { type PageContext, tell } from '../page-context.js';

const listKeys: readonly KeyMeaning[] = [
  [['j', 'k'], say('next and previous item', '下一条、上一条')],
  [['n', 'p'], say('next and previous page', '下一页、上一页')],
  [['e'], say('write an entry about it', '写成一点')],
  [['l'], say('read it later', '以后再读')],
  [['x'], say('dismiss it', '略过')],
  [['m'], say('mute or pin what is like it', '屏蔽或置顶这一类')],
  [['u'], say('take the last decision back', '撤销最近的决定')],
  [['o', 'Enter'], say('read it', '打开阅读')],
  [['s'], say('tick it: x and l then take all that are ticked', '打勾；之后 x 和 l 作用于所有打勾的')],
  [['?'], say('this list', '这张表')],
];

const readingKeys: readonly KeyMeaning[] = [
  [['e'], say('write an entry about it', '写成一点')],
  [['l'], say('read it later', '以后再读')],
  [['x'], say('dismiss it', '略过')],
  [['o'], say('open the page itself', '打开原网页')],
  [['Esc'], say('back to the inbox', '回到收件箱')],
  [['?'], say('this list', '这张表')],
];

/** The button that shows the keys of a page of the inbox, and the dialog that it opens, which a browser does by itself; `?` does the same. */
export function TriageKeys({ context, of }: { context: PageContext; of: 'list' | 'item' }): Html {
  return (
    <>
      <button type="button" class="button tiny" popovertarget="inbox-keys" aria-haspopup="dialog">
        {tell(context, say('Keys', '快捷键'))} <kbd>?</kbd>
      </button>
      <dialog popover="auto" class="triage-keys" id="inbox-keys" aria-labelledby="inbox-keys-name">
        <h2 id="inbox-keys-name">
          {tell(context, of === 'list' ? say('Keys of the inbox', '收件箱的快捷键') : say('Keys here', '这一页的快捷键'))}
        </h2>
        <KeyList context={context} keys={of === 'list' ? listKeys : readingKeys} />
        {of === 'list' && (
          <p>{tell(context, say('On a phone: swipe left to dismiss, right to read later.', '手机上：左滑略过，右滑以后再读。'))}</p>
        )}
        <button type="button" class="button" popovertarget="inbox-keys" popovertargetaction="hide" autofocus>
          {tell(context, say('Close', '关闭'))}
        </button>
      </dialog>
    </>
  );
}
