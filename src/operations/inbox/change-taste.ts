import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { tasteKey } from '../../inbox/decisions.js';
import type { Mute, Pin } from '../../inbox/pin.js';
import type { Daybook } from '../daybook-context.js';
import { shortened } from '../find-target.js';
import { decisionWords, tasteWords } from './decision-words.js';
import { type CountedMute, countedMutes } from './item-mutes.js';
import { openInbox } from './open-inbox.js';
import { type NewDecision, recordDecisions } from './record-decisions.js';

/** What is to be muted or pinned, or no longer. */
export type TasteChange = Extract<NewDecision, { readonly value: string }>;

/** Everything that is muted and pinned, and how many items wait. */
export interface Tastes {
  readonly mutes: readonly CountedMute[];
  readonly pins: readonly Pin[];
  readonly waiting: number;
}

/** What is muted and pinned now. */
export async function tastes(daybook: Daybook): Promise<Tastes> {
  const inbox = await openInbox(daybook, await daybook.readLog());
  return { mutes: countedMutes(inbox), pins: inbox.pins, waiting: inbox.items.filter(({ state }) => state === 'new').length };
}

/**
 * Mutes or pins, or takes that back; what is so already stays.
 * @throws DaybookError `bad-value` for nothing, `unknown-ref` for what is not muted or pinned and is to be no longer.
 */
export async function changeTaste(daybook: Daybook, typed: TasteChange): Promise<Tastes> {
  const change = { ...typed, value: typed.value.trim() } as TasteChange;
  if (change.value === '' || change.value.length > longest) throw noValue(change.value);
  const before = await tastes(daybook);
  const known = isMute(change) ? before.mutes : before.pins;
  const isThere = known.some((one) => tasteKey(one) === tasteKey(change));
  const isWanted = change.event === 'muted' || change.event === 'pinned';
  if (!isWanted && !isThere) throw notThere(change, known);
  if (isWanted && isThere) return before;
  const words = decisionWords({ ...change, id: '', at: '' }).en;
  await recordDecisions(daybook, [change], `inbox ${words}`);
  return tastes(daybook);
}

/** No word, name or host is longer. */
const longest = 200;

function isMute({ event }: TasteChange): boolean {
  return event === 'muted' || event === 'unmuted';
}

function noValue(value: string): DaybookError {
  const text =
    value === ''
      ? say('There is no word in it.', '没有给出内容。')
      : say(`“${shortened(value)}” is too long.`, `“${shortened(value)}”太长。`);
  return new DaybookError('bad-value', text, { hint: say('Give a word, a name or a host.', '请给一个词、名字或网站。') });
}

function notThere(change: TasteChange, known: readonly (Mute | Pin)[]): DaybookError {
  const { en, zh } = tasteWords(change);
  const text = isMute(change) ? say(`Nothing mutes ${en}.`, `没有屏蔽${zh}。`) : say(`Nothing pins ${en}.`, `没有置顶${zh}。`);
  const verb = isMute(change) ? 'inbox mute' : 'inbox pin';
  const list = known.slice(0, 8).map(tasteWords);
  const more = known.length > list.length ? say(` and others (daybook ${verb})`, `等（daybook ${verb}）`) : say('', '');
  const hint =
    list.length === 0
      ? say('See `daybook inbox mute` and `daybook inbox pin`.', '见 `daybook inbox mute` 和 `daybook inbox pin`。')
      : say(`There are ${list.map((one) => one.en).join(', ')}${more.en}.`, `现有：${list.map((one) => one.zh).join('、')}${more.zh}。`);
  return new DaybookError('unknown-ref', text, { hint });
}
