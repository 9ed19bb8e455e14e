import { type Bilingual, say } from '../../base/text.js';
import type { KeyMeaning } from '../key-list.js';
import { type TriageChoice, turnsPages } from './triage-place.js';
import type { TriageView } from './triage-view.js';

const keys = {
  move: [['j', 'k'], say('next and previous item', '下一条、上一条')],
  turn: [['n', 'p'], say('next and previous page', '下一页、上一页')],
  write: [['e'], say('write an entry about it', '写成一点')],
  later: [['l'], say('read it later', '以后再读')],
  dismiss: [['x'], say('dismiss it', '略过')],
  mute: [['m'], say('mute or pin what is like it', '屏蔽或置顶这一类')],
  undo: [['u'], say('take the last decision back', '撤销最近的决定')],
  read: [['o', 'Enter'], say('read it', '打开阅读')],
  tick: [['s'], say('tick it: x and l then take all that are ticked', '打勾；之后 x 和 l 作用于所有打勾的')],
  original: [['o'], say('open the page itself', '打开原网页')],
  back: [['Esc'], say('back to the inbox', '回到收件箱')],
  help: [['?'], say('this list', '这张表')],
} as const satisfies Readonly<Record<string, KeyMeaning>>;

/** Keys that a page knows, and what is said of fingers. */
export interface PageKeys {
  readonly name: Bilingual;
  readonly keys: readonly KeyMeaning[];
  readonly swipes: Bilingual | null;
}

/** What the keys do on a list of the inbox: only what there is something for. */
export function listKeys(view: Pick<TriageView, 'place' | 'counts' | 'items' | 'last'>): PageKeys {
  const { shows } = view.place;
  const isNew = shows === 'new';
  return {
    name: say('Keys of the inbox', '收件箱的快捷键'),
    keys: [
      keys.move,
      ...(turnsPages(view) ? [keys.turn] : []),
      ...stepKeys(shows),
      ...(isNew ? [keys.mute] : []),
      ...(shows !== 'noted' || view.last !== null ? [keys.undo] : []),
      keys.read,
      ...(isNew ? [keys.tick] : []),
      keys.help,
    ],
    swipes: swipes[shows],
  };
}

/** What they do where one item is read. */
export function readingKeys(shows: TriageChoice): PageKeys {
  return {
    name: say('Keys here', '这一页的快捷键'),
    keys: [...stepKeys(shows), keys.original, keys.back, keys.help],
    swipes: null,
  };
}

/** As the buttons of an item. */
function stepKeys(shows: TriageChoice): readonly KeyMeaning[] {
  if (shows === 'noted') return [];
  return shows === 'dismissed' ? [keys.write, keys.later] : [keys.write, keys.later, keys.dismiss];
}

const bothWays = say('On a phone: swipe left to dismiss, right to read later.', '手机上：左滑略过，右滑以后再读。');

const swipes: Readonly<Record<TriageChoice, Bilingual | null>> = {
  new: bothWays,
  muted: bothWays,
  dismissed: say('On a phone: swipe right to read later.', '手机上：右滑以后再读。'),
  noted: null,
};
