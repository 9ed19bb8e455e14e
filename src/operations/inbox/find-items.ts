import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { addressOf } from '../../capture/address-of.js';
import { keyInLog, ownAddressKey } from '../../inbox/identity/address-key.js';
import type { Inbox } from '../../inbox/inbox.js';
import type { InboxItem } from '../../inbox/item.js';
import { papersOf } from '../../log/papers/papers.js';
import type { Log } from '../../log/types.js';
import { shortened } from '../find-target.js';
import { type RefusedItem, refusal } from './refused-item.js';

/** The items that are meant by what was typed, and what names none. */
export interface FoundItems {
  /** Each once, however often and in whichever form it is named. */
  readonly items: readonly InboxItem[];
  readonly refused: readonly RefusedItem[];
  /** Whether one item was named and nothing else: what fails with it is an error then. */
  readonly isAlone: boolean;
}

/**
 * The items that are meant by ids, at least four digits of one, or addresses.
 * @throws DaybookError as `findItem` when nothing else is named.
 */
export function findItems(inbox: Pick<Inbox, 'items' | 'byId'>, log: Log, wanted: readonly string[]): FoundItems {
  const items = new Set<InboxItem>();
  const refused: RefusedItem[] = [];
  const named = new Set(wanted);
  for (const typed of named) {
    try {
      items.add(findItem(inbox, log, typed));
    } catch (error) {
      refused.push(refusal(error, typed, null, named.size === 1));
    }
  }
  return { items: [...items], refused, isAlone: items.size + refused.length === 1 };
}

/**
 * The item that is meant by what was typed: an id, at least four digits of one, or an address.
 * @throws DaybookError `unknown-ref` when there is no such item, `bad-value` when several ids begin so.
 */
export function findItem({ items, byId }: Pick<Inbox, 'items' | 'byId'>, log: Log, wanted: string): InboxItem {
  const typed = wanted.trim();
  const named = byId.get(typed);
  if (named) return named;
  const digits = /^[0-9a-f]{4,11}$/i.test(typed) ? typed.toLowerCase() : null;
  const [found, ...others] = digits === null ? [] : new Set([...byId].flatMap(([id, item]) => (id.startsWith(digits) ? [item] : [])));
  if (found && others.length > 0) throw severalItems(typed, [found, ...others]);
  const address = found ? null : addressOf(typed);
  const key = address === null ? null : keyInLog(papersOf(log), ownAddressKey(address));
  const item = found ?? (key === null ? undefined : items.find(({ keys }) => keys.includes(key)));
  if (item) return item;
  const what = shortened(typed);
  throw new DaybookError('unknown-ref', say(`There is no item “${what}” in the inbox.`, `收件箱里没有“${what}”这一条。`), {
    hint: say(
      'See `daybook inbox items`; give the digits before a title, four of them at least, or its address.',
      '见 `daybook inbox items`；请给标题前的编号（至少四位），或它的地址。',
    ),
  });
}

function severalItems(typed: string, found: readonly InboxItem[]): DaybookError {
  const list = found.slice(0, 4).map(({ id }) => id);
  return new DaybookError('bad-value', say(`Several items begin with “${typed}”.`, `有几条的编号以“${typed}”开头。`), {
    hint: say(`Give more digits: ${list.join(', ')}.`, `请多写几位：${list.join('、')}。`),
  });
}
