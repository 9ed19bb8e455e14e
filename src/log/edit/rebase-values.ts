import type { NoteFile } from '../types.js';
import type { LooseValue } from './day-draft.js';
import { changedFields, type EntryValues } from './entry-values.js';
import type { EditableField } from './field-value.js';
import { typedValues } from './typed-entry.js';

/** What was typed onto an older state of a day, on the one of now. */
export interface RebasedValues {
  /** Where the entry stands now, 0-based; null for a new one, and for one that is gone. */
  readonly index: number | null;
  readonly isGone: boolean;
  /** What stands there now, with what was typed. */
  readonly values: EntryValues;
  /** Fields that were typed into and say something else now than they did. */
  readonly clashes: readonly EditableField[];
}

/**
 * Brings what was typed into a form that showed `before` onto a day that went on since: the entry is found by its link and title, and
 * only the fields that were typed into are taken.
 */
export function rebaseValues(
  note: NoteFile,
  loose: readonly LooseValue[],
  index: number | null,
  before: EntryValues,
  typed: EntryValues,
): RebasedValues {
  const at = index === null ? null : placeNow(note, loose, index, before);
  if (at === undefined) return { index: null, isGone: true, values: typed, clashes: [] };
  const now = typedValues(note, at, loose);
  const mine = changedFields(before, typed);
  const clashes = changedFields(before, now).filter((field) => mine.includes(field) && changedFields(now, typed).includes(field));
  const values = { ...now, ...Object.fromEntries(mine.map((field) => [field, typed[field]])) };
  return { index: at, isGone: false, values, clashes };
}

/** Where the entry stands now: with the same title and link, else with the same link, else with the same title. */
function placeNow(note: NoteFile, loose: readonly LooseValue[], index: number, before: EntryValues): number | undefined {
  const places = [index, ...note.entries.keys()].filter((at) => at < note.entries.length);
  const now = places.map((at) => ({ at, ...typedValues(note, at, loose) }));
  const hasUrl = (one: EntryValues): boolean => one.url === before.url && one.url !== '';
  const hasTitle = (one: EntryValues): boolean => one.title === before.title;
  return (now.find((one) => one.url === before.url && hasTitle(one)) ?? now.find(hasUrl) ?? now.find(hasTitle))?.at;
}
