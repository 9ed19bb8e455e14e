import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import type { Decision, WrittenEntry } from '../../inbox/journal/decision.js';
import { removeEntry } from '../../log/edit/remove-entry.js';
import type { ClosedEvent } from '../../log/queue/queue-event.js';
import { waitingLinks } from '../../log/queue/to-read-queue.js';
import type { Log, NoteFile } from '../../log/types.js';
import { applyChanges } from '../apply-changes.js';
import type { OperationContext } from '../daybook-context.js';
import { beginningOf } from '../new-day.js';
import { redoWhenChanged } from '../redo-when-changed.js';
import { appendToQueue, openQueue } from '../to-read/queue-file.js';
import { findWritten } from './find-written.js';
import { openInbox } from './open-inbox.js';
import { recordDecisions } from './record-decisions.js';

/** A decision that was taken back, and what of it could not be. */
export interface UndoneResult {
  readonly decision: Decision;
  readonly message: Bilingual | null;
}

/** Which decisions are meant: the last ones, or the one of an id, if it still stands. */
export type DecisionChoice = { readonly last: number } | { readonly id: string };

/**
 * Takes decisions back, the last one first: items wait again. First that is kept, then what a decision wrote elsewhere goes: its entry while
 * nobody has changed it, its links of the to-read queue. Whoever is ended in between has an item in two places, and nothing is lost.
 * @throws DaybookError `nothing-to-undo` when none stands.
 */
export async function undoDecisions(context: OperationContext, choice: DecisionChoice): Promise<readonly UndoneResult[]> {
  const { daybook } = context;
  const { decisions } = await openInbox(daybook, await daybook.readLog());
  const chosen = 'id' in choice ? decisions.filter(({ id }) => id === choice.id) : decisions.slice(-choice.last).toReversed();
  if (chosen.length === 0) throw nothingToUndo();
  const results: UndoneResult[] = [];
  for (const decision of chosen) {
    await recordDecisions(daybook, [{ event: 'undone', decision: decision.id }], `inbox undo ${decision.event}`);
    if (decision.event === 'later') await unqueue(context, decision.queued ?? []);
    const message = decision.event === 'accepted' && decision.entry ? await takeAway(context, decision.entry) : null;
    results.push({ decision, message });
  }
  return results;
}

async function unqueue({ daybook }: OperationContext, ids: readonly string[]): Promise<void> {
  const { links } = await openQueue(daybook, await daybook.readLog());
  const found = waitingLinks(links).filter((link) => link.ids.some((id) => ids.includes(id)));
  const at = daybook.ports.now().toISOString();
  const events = found.flatMap((link) => link.ids.map((id): ClosedEvent => ({ event: 'removed', id, at })));
  await appendToQueue(daybook, events, `to-read removed ${found.map(({ url }) => url).join(' ')}`);
}

/** Removes an entry that is as it was written; says why one stays. */
async function takeAway(context: OperationContext, entry: WrittenEntry): Promise<Bilingual | null> {
  const { message } = await redoWhenChanged(
    async () => {
      const log = await context.daybook.readLog();
      const found = findWritten(log, entry.key);
      const message = found === null || found.hash === entry.hash ? null : stays(found.ref);
      return { log, found: message === null ? found : null, message };
    },
    async ({ log, found }, refused) => {
      if (found === null) return;
      const { note, index, ref } = found;
      const rest = removeEntry(note, index);
      const change = { path: note.path, before: note.text, after: entry.beganNote ? unlessBeginning(log, note, rest) : rest };
      await applyChanges(context, [change], say(`remove ${ref}`, `删除 ${ref}`), false, refused);
    },
  );
  return message;
}

/** A note that only the entry began goes with it, unless something else was written into it. */
function unlessBeginning(log: Log, { days }: NoteFile, rest: string): string | null {
  return days.length === 1 && days[0] && rest === beginningOf(log, days[0].date) ? null : rest;
}

function stays(ref: string): Bilingual {
  return say(
    `${ref} was changed since, so it stays. Remove it with \`daybook remove ${ref}\`, and the item waits again.`,
    `${ref} 之后有过修改，因此保留。用 \`daybook remove ${ref}\` 删去它，该条就会重新待处理。`,
  );
}

function nothingToUndo(): DaybookError {
  return new DaybookError('nothing-to-undo', say('No decision of the inbox is left to take back.', '收件箱没有可以撤销的决定。'), {
    hint: say('See `daybook inbox items --all`.', '见 `daybook inbox items --all`。'),
  });
}
