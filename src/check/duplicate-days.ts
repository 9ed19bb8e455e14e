import { textKey } from '../base/text-key.js';
import { canonicalUrl } from '../base/urls.js';
import type { Entry, NoteFile } from '../log/types.js';

/** The share of a day's entries that must stand in one earlier day for it to be its copy. */
const shareOfCopy = 0.8;

/** Notes (oldest first) that repeat an earlier one: at least two entries, most of them with the same article or the same abstract. */
export function findDuplicateDays(notes: readonly NoteFile[]): Map<NoteFile, NoteFile> {
  const seen = new Map<string, NoteFile>();
  const duplicates = new Map<NoteFile, NoteFile>();
  for (const note of notes) {
    const counts = new Map<NoteFile, number>();
    for (const entry of note.entries) {
      const copied = new Set(signatures(entry).map((key) => seen.get(key)));
      for (const earlier of copied) if (earlier) counts.set(earlier, (counts.get(earlier) ?? 0) + 1);
    }
    const [best, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
    if (best && note.entries.length > 1 && count >= note.entries.length * shareOfCopy) duplicates.set(note, best);
    for (const entry of note.entries) for (const key of signatures(entry)) if (!seen.has(key)) seen.set(key, note);
  }
  return duplicates;
}

function signatures(entry: Entry): string[] {
  const keys = entry.url ? [`url ${canonicalUrl(entry.url)}`] : [];
  for (const field of entry.fields) {
    const key = field.kind === 'abstract' ? textKey(field.text) : '';
    if (key.length >= 6) keys.push(`abstract ${key}`);
  }
  return keys;
}
