import { DaybookError } from '../../base/errors.js';
import type { Bilingual } from '../../base/text.js';
import type { Dialect } from '../dialect.js';
import { readNote } from '../read-note.js';
import type { NoteFile } from '../types.js';
import type { LooseValue } from './day-draft.js';
import { editDay } from './day-edit.js';
import { changedFields, type EntryValues, entryValues, fieldValues, noValues } from './entry-values.js';
import type { EditableField } from './field-value.js';

/** A typed value that the note cannot hold yet, and why. */
export interface TypedProblem {
  readonly field: EditableField;
  readonly problem: Bilingual;
}

/** A note after a form was typed into it. */
export interface TypedEntry {
  readonly note: NoteFile;
  /** 0-based; null for a new entry that has no title yet. */
  readonly index: number | null;
  readonly loose: readonly LooseValue[];
  readonly problems: readonly TypedProblem[];
}

/**
 * Puts what a form holds into a note, field by field: what differs is set, and what would not read back stays loose, so that nothing
 * typed is lost. A new entry (`index` null) joins the note at its end once it has a title.
 */
export function typeEntry(note: NoteFile, index: number | null, values: EntryValues, dialect: Dialect): TypedEntry {
  if (index !== null) return typeInto(note, index, values, dialect);
  try {
    const text = editDay(note, { kind: 'add', draft: { title: values.title }, at: note.entries.length }, dialect);
    return typeInto(readNote(note.path, text, dialect), note.entries.length, values, dialect);
  } catch (error) {
    const problems = values.title.trim() === '' ? [] : [{ field: 'title' as const, problem: reasonOf(error) }];
    return { note, index, loose: changedFields(noValues, values).map((field) => looseValue(null, field, values)), problems };
  }
}

/** What a form shows: the entry's values, and those that are still loose. */
export function typedValues(note: NoteFile, index: number | null, loose: readonly LooseValue[]): EntryValues {
  const values = index === null ? noValues : entryValues(note, index);
  const own = loose.filter((one) => one.index === index).map(({ field, value }) => [field, readLoose(field, value)]);
  return { ...values, ...Object.fromEntries(own) };
}

function typeInto(note: NoteFile, index: number, values: EntryValues, dialect: Dialect): TypedEntry {
  const changed = changedFields(entryValues(note, index), values);
  const loose: LooseValue[] = [];
  const problems: TypedProblem[] = [];
  let current = note;
  for (const field of changed) {
    try {
      const text = editDay(current, { kind: 'set', index, values: fieldValues(field, values[field]) }, dialect);
      if (text !== current.text) current = readNote(note.path, text, dialect);
    } catch (error) {
      problems.push({ field, problem: reasonOf(error) });
      loose.push(looseValue(index, field, values));
    }
  }
  return { note: current, index, loose, problems };
}

function looseValue(index: number | null, field: EditableField, values: EntryValues): LooseValue {
  const value = values[field];
  return { index, field, value: typeof value === 'string' ? value : JSON.stringify(value) };
}

/** A loose value as a form has it; a draft's file may have been changed by hand. */
function readLoose(field: EditableField, value: string): EntryValues[EditableField] {
  if (typeof noValues[field] === 'string') return value;
  try {
    const read: unknown = JSON.parse(value);
    if (field === 'relevance') return typeof read === 'number' ? Math.max(0, Math.min(5, Math.trunc(read))) : 0;
    return Array.isArray(read) ? read.map((one) => ({ title: textOr(one?.title), url: textOr(one?.url) })) : [];
  } catch {
    return noValues[field];
  }
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function reasonOf(error: unknown): Bilingual {
  if (error instanceof DaybookError) return error.text;
  throw error;
}
