import { addEntry } from '../../log/edit/add-entry.js';
import { takeStep } from '../../log/edit/draft-steps.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';
import { linkKey } from '../../log/papers/link-noted.js';
import { papersOf } from '../../log/papers/papers.js';
import { readNote } from '../../log/read-note.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { openDay } from '../../operations/open-day.js';
import { keepDraft, todayIn } from './editor-context.js';

/**
 * Puts an entry into the draft of today, which no note has yet, unless it stands there; returns the page that goes on with it.
 * @throws DaybookError when today's note cannot be written.
 */
export async function beginEntry(daybook: Daybook, log: Log, entry: EntryDraft): Promise<string> {
  const ref = todayIn(daybook);
  const key = entry.url == null ? null : linkKey(papersOf(log), entry.url);
  for (;;) {
    const open = await openDay(daybook, log, ref);
    if (open === null) return `/edit/${ref}`;
    const { path, disk, text, draft } = open;
    const note = readNote(path, text, daybook.dialect);
    const at = note.entries.findIndex(({ url }) => key !== null && url !== null && linkKey(papersOf(log), url) === key);
    if (at >= 0) return `/edit/${ref}?n=${at + 1}`;
    const time = daybook.ports.now().toISOString();
    const before = draft ?? { ref, path, base: disk, text, loose: [], done: [], undone: [], revision: 0, at: time };
    const next = { text: addEntry(note, entry, daybook.dialect), loose: before.loose };
    const step = takeStep(before, next, { kind: 'add', fields: '', from: null, to: note.entries.length, time, by: '' });
    // Another window may have kept the draft in between: then it goes into that.
    if (keepDraft(daybook, step)) return `/edit/${ref}?n=${note.entries.length + 1}`;
  }
}
