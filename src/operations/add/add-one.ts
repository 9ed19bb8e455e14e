import * as z from 'zod';
import { addressOf } from '../../capture/address-of.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';
import { entryKeys } from '../../log/entry-key.js';
import type { Log, NoteFile } from '../../log/types.js';
import { changesOutput } from '../apply-changes.js';
import type { OperationContext } from '../daybook-context.js';
import { readDate } from '../find-target.js';
import { today } from '../new-day.js';
import { tellQueue } from '../to-read/tell-queue.js';
import { capturedDraft, type TypedParts } from './captured-draft.js';
import type { EntryAsker } from './entry-asker.js';
import { notedOutput } from './noted.js';
import { readAhead } from './read-ahead.js';
import { type AddedEntry, writeDraft } from './write-draft.js';

/** An entry that somebody wants in the log. */
export interface WantedEntry {
  /** The link of what was read: an address, an id, a file; null for an entry without one. */
  readonly url: string | null;
  /** The page itself, where somebody hands it over. */
  readonly html?: string | undefined;
  /** What was given by hand. With a title nothing is captured, unless that is asked for. */
  readonly typed: TypedParts;
  readonly capture: boolean;
  /** The day; today when absent. */
  readonly date: string | undefined;
  /** 1-based; the end of the day when absent. */
  readonly at: number | undefined;
  /** Whether what is noted already is added, too. */
  readonly again: boolean;
  readonly dryRun: boolean;
  /** Who is asked; null for nobody. */
  readonly asker: EntryAsker | null;
}

/** An entry that was added, or would be, and its stable key. */
export type AddedOne = Omit<AddedEntry, 'note'> & { readonly key: string };

/** The shape of `AddedOne`. */
export const addedOutput: z.ZodType<AddedOne> = z.object({
  ref: z.string(),
  key: z.string().meta({ description: 'Stays the same when entries are reordered: date and link, or date and title.' }),
  file: z.string(),
  ...changesOutput,
  noted: z.array(notedOutput).meta({ description: 'What of it was noted before.' }),
});

/** Adds an entry: as it was typed, or captured from its page. What waited to be read is done then. */
export async function addOne(context: OperationContext, wanted: WantedEntry): Promise<AddedOne> {
  return (await addTo(context, await context.daybook.readLog(), wanted)).added;
}

/** Adds an entry to a log, which may have what earlier entries would write; gives the day's note with it, too. */
export async function addTo(
  context: OperationContext,
  log: Log,
  wanted: WantedEntry,
): Promise<{ readonly added: AddedOne; readonly note: NoteFile }> {
  const date = wanted.date === undefined ? today(context.daybook) : readDate(wanted.date);
  const draft = await draftOf(context, log, wanted);
  const { note, ...added } = await writeDraft(context, log, draft, { date, at: wanted.at, dryRun: wanted.dryRun });
  await tellQueue(context.daybook, log, { ...added, url: draft.url ?? null }, addressOf(wanted.url ?? ''));
  const [day] = note.days;
  const key = day && entryKeys(day)[Number(added.ref.slice(added.ref.indexOf('#') + 1)) - 1];
  return { added: { ...added, key: key ?? added.ref }, note };
}

async function draftOf(context: OperationContext, log: Log, wanted: WantedEntry): Promise<EntryDraft> {
  const { url, html, typed, capture, again, asker } = wanted;
  const { title } = typed;
  if (url === null || (title !== undefined && html === undefined && !capture)) return { title: title ?? '', url, ...typed };
  const drafted = capturedDraft(context, log, typed, { input: url, html, address: addressOf(url), again, asker });
  const [draft] = await Promise.all([drafted, readAhead(log)]);
  return draft;
}
