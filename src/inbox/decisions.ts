import { compareText } from '../base/compare-text.js';
import type { Decision, ItemDecision } from './journal/decision.js';
import type { Mute, Pin } from './pin.js';

/** What stands of all that was decided; the order of the journal's lines does not matter. */
export interface Decided {
  /** Decisions that were not taken back, oldest first; `undone` ones are not among them. */
  readonly standing: readonly Decision[];
  readonly mutes: readonly Mute[];
  readonly pins: readonly Pin[];
  /** The last decision about an item, by the id that it names. */
  readonly ofItem: ReadonlyMap<string, ItemDecision>;
}

/** Works out what stands. */
export function decidedBy(decisions: readonly Decision[]): Decided {
  const undone = new Set(decisions.flatMap((one) => (one.event === 'undone' ? [one.decision] : [])));
  const once = new Map(byTime(decisions).map((one) => [one.id, one]));
  const standing = [...once.values()].filter(({ id, event }) => event !== 'undone' && !undone.has(id));
  const ofItem = new Map<string, ItemDecision>();
  const mutes = new Map<string, Mute>();
  const pins = new Map<string, Pin>();
  for (const one of standing) {
    switch (one.event) {
      case 'accepted':
      case 'dismissed':
      case 'later':
        for (const id of one.items) ofItem.set(id, one);
        break;
      case 'muted':
        mutes.set(tasteKey(one), { what: one.what, value: one.value });
        break;
      case 'unmuted':
        mutes.delete(tasteKey(one));
        break;
      case 'pinned':
        pins.set(tasteKey(one), { what: one.what, value: one.value });
        break;
      case 'unpinned':
        pins.delete(tasteKey(one));
        break;
      case 'undone':
        break;
    }
  }
  return { standing, mutes: [...mutes.values()], pins: [...pins.values()], ofItem };
}

/** The same for all spellings of one mute or pin: case and spaces do not matter. */
export function tasteKey({ what, value }: Mute | Pin): string {
  return `${what} ${value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()}`;
}

function byTime(decisions: readonly Decision[]): readonly Decision[] {
  return decisions
    .map((one) => ({ one, time: Date.parse(one.at) }))
    .sort((a, b) => a.time - b.time || compareText(a.one.id, b.one.id))
    .map(({ one }) => one);
}
