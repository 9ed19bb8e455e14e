import { applyEdits, type TextEdit } from '../../base/diagnostic.js';
import type { Dialect } from '../dialect.js';
import { isTagLine } from '../subjects/tags.js';
import type { Entry, NoteFile } from '../types.js';
import type { EditContext } from './edit-context.js';
import { entryAt } from './entry-bounds.js';
import { entryStyle, type LabelledKind } from './entry-style.js';
import { type EditableField, type FieldValue, hasValues, linkValues, readsAs, valuesByField } from './field-value.js';
import { insertField } from './insert-field.js';
import { setHead } from './set-head.js';
import { setLinkField } from './set-link-field.js';
import { setTags } from './set-tags.js';
import { setTextField } from './set-text-field.js';
import { textLines } from './values.js';
import { readEdited, refuse } from './verify-edit.js';
import { writeLinkField, writeTextField } from './write-entry.js';

/**
 * The note's text with some fields of one entry set. A value that is there already changes no byte; `''` empties a field; a missing
 * field is inserted where the note has it in its other entries. Throws `bad-value` for what would not read back.
 */
export function setFields(note: NoteFile, index: number, values: readonly FieldValue[], dialect: Dialect): string {
  const entry = entryAt(note, index);
  const changes = [...valuesByField(values)].filter(([field, list]) => !hasValues(note.text, entry, field, list));
  if (changes.length === 0) return note.text;
  const wanted = new Map(changes);
  const context: EditContext = { text: note.text, entry, style: entryStyle(note, dialect, entry), dialect };
  const edits = setHead(context, wanted);
  for (const kind of context.style.order) {
    const list = wanted.get(kind);
    if (list !== undefined) edits.push(...setField(context, kind, list));
  }
  const tags = wanted.get('tags');
  if (tags) edits.push(...setTags(context, tags[0] ?? ''));
  const text = applyEdits(note.text, edits);
  const order = [...note.entries.keys()].map((i) => (i === index ? null : i));
  const after = readEdited(note, text, dialect, order).entries[index] as Entry;
  for (const [field, list] of changes) if (!readsAs(after, field, list)) refuse(note, field);
  if (untouched(entry, wanted) !== untouched(after, wanted)) refuse(note, [...wanted.keys()].join(', '));
  return text;
}

function setField(context: EditContext, kind: LabelledKind, values: readonly string[]): TextEdit[] {
  const { entry, style, dialect } = context;
  const isThere = entry.fields.some((field) => field.kind === kind);
  if (kind === 'paper' || kind === 'code') {
    const links = linkValues(values);
    if (isThere) return setLinkField(context, kind, links);
    return insertField(
      context,
      kind,
      links.map((link) => writeLinkField(kind, link, style, dialect)),
    );
  }
  const lines = textLines(values[0] ?? '');
  if (isThere) return setTextField(context, kind, lines);
  return insertField(context, kind, lines.length === 0 ? [] : writeTextField(kind, lines, style));
}

/** What an entry says besides the fields to be set: a value must not turn into a picture, or into a field of another kind. */
function untouched(entry: Entry, wanted: ReadonlyMap<EditableField, unknown>): string {
  return JSON.stringify([
    entry.ordinal,
    wanted.has('title') ? '' : entry.title,
    wanted.has('url') ? '' : entry.url,
    wanted.has('relevance') ? '' : entry.relevance,
    entry.media.map((item) => item.src),
    entry.fields
      .filter((field) => !wanted.has(field.kind as EditableField) && !(wanted.has('tags') && isTagLine(field)))
      .map((field) => [field.kind, field.label, field.text]),
  ]);
}
