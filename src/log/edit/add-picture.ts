import { applyEdits } from '../../base/diagnostic.js';
import type { Dialect } from '../dialect.js';
import type { Entry, Media, NoteFile } from '../types.js';
import { entryAt, entryEnd } from './entry-bounds.js';
import { lineEndingOf } from './line-ending.js';
import { readEdited, refuse } from './verify-edit.js';
import { pictureLines } from './write-entry.js';

/** The note's text with one more picture after all that an entry says; `src` is http(s), or a path from the note. */
export function addPicture(note: NoteFile, index: number, src: string, dialect: Dialect): string {
  const end = entryEnd(note.text, entryAt(note, index));
  const ending = lineEndingOf(note.text);
  const text = applyEdits(note.text, [{ start: end, end, text: ['', ...pictureLines(src)].join(ending) }]);
  const before = sources(note.entries[index] as Entry);
  const after = sources(readTouched(note, index, text, dialect));
  if (after.length !== before.length + 1 || before.some((one, at) => one !== after[at])) refuse(note, 'image');
  return text;
}

/**
 * The note's text without one picture of an entry (0-based), with the `<div>` that holds nothing else.
 * Throws `bad-value` for a picture that stands among words: those are left to who wrote them.
 */
export function removePicture(note: NoteFile, index: number, at: number, dialect: Dialect): string {
  const entry = entryAt(note, index);
  const item = entry.media[at];
  const alone = item === undefined ? null : lonePicture(note.text, entry, item);
  if (alone === null) refuse(note, 'image');
  const text = applyEdits(note.text, [{ ...alone, text: '' }]);
  const left = entry.media.filter((_, i) => i !== at).map((one) => one.src);
  if (JSON.stringify(sources(readTouched(note, index, text, dialect))) !== JSON.stringify(left)) refuse(note, 'image');
  return text;
}

/** From the end of the line before a picture's own lines to the end of the last of them; null when they hold more than it. */
function lonePicture(text: string, entry: Entry, item: Media): { readonly start: number; readonly end: number } | null {
  const before = /(?:\r?\n[ \t]*)*\r?\n[ \t]*(?:<div[^<>]*>\s*)?$/i.exec(text.slice(entry.span.start, item.span.start));
  const after = /^\s*(?:<\/(?:img|video|div)>\s*)*(?=\n|$)/i.exec(text.slice(item.span.end, entry.span.end));
  if (!before || !after) return null;
  const end = item.span.end + after[0].trimEnd().length;
  return { start: entry.span.start + before.index, end };
}

function readTouched(note: NoteFile, index: number, text: string, dialect: Dialect): Entry {
  const order = [...note.entries.keys()].map((i) => (i === index ? null : i));
  return readEdited(note, text, dialect, order).entries[index] as Entry;
}

function sources(entry: Entry): string[] {
  return entry.media.map((one) => one.src);
}
