import type { Mute, Pin } from '../pin.js';
import { inboxFolder } from './item-line.js';

/** Where decisions about the inbox are kept: a line each, only ever added to, in git. */
export const decisionsPath: string = `${inboxFolder}/decisions.jsonl`;

/** A line of that journal. Lines may stand in any order; what counts is when each was taken. */
export type Decision = ItemDecision | TasteDecision | UndoneDecision;

/** What was decided about items: the last one that stands counts. */
export interface ItemDecision {
  readonly event: 'accepted' | 'dismissed' | 'later';
  /** Names the decision: 12 hexadecimal digits. */
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** The ids of the items. */
  readonly items: readonly string[];
  /** The entry that an accepted item became, as it was written. */
  readonly entry?: WrittenEntry | undefined;
  /** The ids under which items that wait for later were put into the to-read queue by this decision. */
  readonly queued?: readonly string[] | undefined;
}

/** An entry as it was written: while it is the same, taking the decision back takes it away. */
export interface WrittenEntry {
  /** Date and link: `2022-05-11:https://arxiv.org/abs/2204.07154`. */
  readonly key: string;
  /** SHA-256 of its text. */
  readonly hash: string;
  /** The address under which it was noted. */
  readonly url: string | null;
  /** True when the day's note began with it. */
  readonly beganNote?: true | undefined;
}

/** What is never, or first, to be seen from now on, or no longer. */
export type TasteDecision =
  | ({ readonly event: 'muted' | 'unmuted'; readonly id: string; readonly at: string } & Mute)
  | ({ readonly event: 'pinned' | 'unpinned'; readonly id: string; readonly at: string } & Pin);

/** A decision was taken back. */
export interface UndoneDecision {
  readonly event: 'undone';
  readonly id: string;
  readonly at: string;
  /** The id of the decision that no longer stands. */
  readonly decision: string;
}

/** Decisions as lines of the journal. */
export function decisionsText(decisions: readonly Decision[]): string {
  return decisions.map((decision) => `${JSON.stringify(decision)}\n`).join('');
}
