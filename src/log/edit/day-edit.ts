import type { Dialect } from '../dialect.js';
import type { NoteFile } from '../types.js';
import { addEntry } from './add-entry.js';
import { addPicture, removePicture } from './add-picture.js';
import type { LooseValue } from './day-draft.js';
import type { EntryDraft } from './entry-draft.js';
import type { FieldValue } from './field-value.js';
import { moveEntry } from './move-entry.js';
import { removeEntry } from './remove-entry.js';
import { setFields } from './set-fields.js';

/** One step of work on a day; entries are counted from 0. */
export type DayEdit =
  | { readonly kind: 'set'; readonly index: number; readonly values: readonly FieldValue[] }
  | { readonly kind: 'add'; readonly draft: EntryDraft; readonly at: number }
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'add-picture'; readonly index: number; readonly src: string }
  | { readonly kind: 'remove-picture'; readonly index: number; readonly at: number };

/** The note's text after a step; bytes that it is not about stay. Throws `bad-value` for what would not read back. */
export function editDay(note: NoteFile, edit: DayEdit, dialect: Dialect): string {
  switch (edit.kind) {
    case 'set':
      return setFields(note, edit.index, edit.values, dialect);
    case 'add':
      return addEntry(note, edit.draft, dialect, edit.at);
    case 'move':
      return moveEntry(note, edit.from, edit.to);
    case 'remove':
      return removeEntry(note, edit.index);
    case 'add-picture':
      return addPicture(note, edit.index, edit.src, dialect);
    case 'remove-picture':
      return removePicture(note, edit.index, edit.at, dialect);
  }
}

/** Where an entry stands after a step; null when the step took it out. */
export function indexAfter(edit: DayEdit, index: number): number | null {
  if (edit.kind === 'add') return edit.at <= index ? index + 1 : index;
  if (edit.kind === 'remove') return edit.index === index ? null : index - (edit.index < index ? 1 : 0);
  if (edit.kind !== 'move') return index;
  if (index === edit.from) return edit.to;
  if (edit.from < index && index <= edit.to) return index - 1;
  return edit.to <= index && index < edit.from ? index + 1 : index;
}

/** Loose values after a step: they go with their entries. */
export function looseAfter(loose: readonly LooseValue[], edit: DayEdit): LooseValue[] {
  return loose.flatMap((one) => {
    if (one.index === null) return [one];
    const index = indexAfter(edit, one.index);
    return index === null ? [] : [{ ...one, index }];
  });
}
