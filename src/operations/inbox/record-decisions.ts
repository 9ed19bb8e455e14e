import { createHash } from 'node:crypto';
import type { Decision } from '../../inbox/journal/decision.js';
import type { Daybook } from '../daybook-context.js';
import { writeInbox } from './inbox-files.js';

/** A decision before it has a name and a time. */
export type NewDecision = DistributiveOmit<Decision, 'id' | 'at'>;

type DistributiveOmit<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;

/**
 * Adds decisions to their journal, all or none. Each is later than all before it, also when the clock was set back or tells no shorter
 * times, so that the last one counts. `done` is what the journal of writes over HTTP is told.
 */
export async function recordDecisions(daybook: Daybook, decisions: readonly NewDecision[], done: string): Promise<readonly Decision[]> {
  if (decisions.length === 0) return [];
  let recorded: readonly Decision[] = [];
  await writeInbox(daybook, done, ({ decisions: before }) => {
    const last = before.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), 0);
    const first = Math.max(daybook.ports.now().getTime(), last + 1);
    recorded = decisions.map((one, n) => {
      const at = new Date(first + n).toISOString();
      return { ...one, id: idOf(one, at), at } as Decision;
    });
    return { decisions: recorded };
  });
  return recorded;
}

/** The same thing, decided again, is another decision. */
function idOf(decision: NewDecision, at: string): string {
  return createHash('sha256')
    .update(`${at}\n${JSON.stringify(decision)}`)
    .digest('hex')
    .slice(0, 12);
}
