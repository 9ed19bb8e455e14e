import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { KeyList } from '../key-list.js';
import { type PageContext, tell } from '../page-context.js';

/** The keys of the inbox; `?` opens the list. */
export function TriageKeys({ context }: { context: PageContext }): Html {
  const keys = [
    [['j', 'k'], say('next and previous item', '下一条、上一条')],
    [['e'], say('write an entry about it', '写成一点')],
    [['l'], say('read it later', '以后再读')],
    [['x'], say('dismiss it', '略过')],
    [['m'], say('mute or pin what is like it', '屏蔽或置顶这一类')],
    [['u'], say('take the last decision back', '撤销最近的决定')],
    [['o', 'Enter'], say('read it', '打开阅读')],
    [['s'], say('tick it: x and l then take all that are ticked', '打勾；之后 x 和 l 作用于所有打勾的')],
    [['?'], say('this list', '这张表')],
  ] as const;
  return (
    <details class="keys" id="inbox-keys" data-keys>
      <summary>{tell(context, say('Keys, and swiping on a phone', '快捷键，以及手机上的滑动'))}</summary>
      <KeyList context={context} keys={keys} />
      <p>{tell(context, say('On a phone: swipe left to dismiss, right to read later.', '手机上：左滑略过，右滑以后再读。'))}</p>
    </details>
  );
}
