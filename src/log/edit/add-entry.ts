import { applyEdits, type TextEdit } from '../../base/diagnostic.js';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { Dialect } from '../dialect.js';
import { sectionRole } from '../headings.js';
import { contentEnd, isSpace, lineEnd } from '../line.js';
import { headingText } from '../read-note.js';
import type { Entry, NoteFile } from '../types.js';
import { entryEnd } from './entry-bounds.js';
import type { EntryDraft } from './entry-draft.js';
import { entryStyle } from './entry-style.js';
import { type EditableField, readsAs, readsAsLinks } from './field-value.js';
import { renumberRun } from './renumber.js';
import { readEdited, refuse } from './verify-edit.js';
import { draftLinks, writeEntry } from './write-entry.js';

/**
 * The note's text with one more entry, written as the note writes its own: at the end, or before the entry now at the 0-based index
 * `at`. Entries after it that count on from it are renumbered.
 */
export function addEntry(note: NoteFile, draft: EntryDraft, dialect: Dialect, at: number = note.entries.length): string {
  const { entries, text } = note;
  if (!Number.isInteger(at) || at < 0 || at > entries.length) {
    throw new DaybookError(
      'bad-value',
      say(
        `An entry can be added at place 1 to ${entries.length + 1} of ${note.path}, not ${at + 1}.`,
        `条目可以加在 ${note.path} 的第 1 到 ${entries.length + 1} 位，不能是第 ${at + 1} 位。`,
      ),
    );
  }
  const style = entryStyle(note, dialect);
  const next = entries[at];
  const ordinal = next?.ordinal ?? (at > 0 ? (entries[at - 1]?.ordinal ?? at) + 1 : 1);
  const lines = writeEntry(draft, ordinal, style, dialect);
  const renumbered = next ? renumberRun(text, entries, at, ordinal, 1) : [];
  const edited = applyEdits(text, [insertion(note, at, lines, style.lineEnding, dialect), ...renumbered]);
  const order = [...entries.keys()].map((i): number | null => i);
  order.splice(at, 0, null);
  const added = readEdited(note, edited, dialect, order).entries[at] as Entry;
  const misread = misreadField(added, draft);
  if (misread !== null) refuse(note, misread);
  return edited;
}

/** The first field of a draft that the entry, read again, does not have. */
function misreadField(entry: Entry, draft: EntryDraft): EditableField | null {
  const texts: [EditableField, string][] = [
    ['title', draft.title],
    ['url', draft.url ?? ''],
    ['relevance', String(draft.relevance ?? 0)],
    ['abstract', draft.abstract ?? ''],
    ['keyPoints', draft.keyPoints ?? ''],
    ['tips', draft.tips ?? ''],
  ];
  for (const [field, value] of texts) if (!readsAs(entry, field, [value])) return field;
  if (!readsAsLinks(entry, 'paper', draftLinks(draft.papers))) return 'paper';
  return readsAsLinks(entry, 'code', draftLinks(draft.code)) ? null : 'code';
}

function insertion(note: NoteFile, at: number, lines: readonly string[], lineEnding: string, dialect: Dialect): TextEdit {
  const { entries, text } = note;
  const raw = lines.join(lineEnding);
  const before = entries[at - 1];
  if (before) return insert(entryEnd(text, before), lineEnding + lineEnding + raw);
  const after = entries[at];
  if (after) return insert(after.span.start, raw + lineEnding + lineEnding);
  return firstEntry(note, raw, lineEnding, dialect);
}

/** Into a day without entries: under its heading for today, a blank line between, else before the footer, else at the end. */
function firstEntry(note: NoteFile, raw: string, lineEnding: string, dialect: Dialect): TextEdit {
  const { blocks, text } = note;
  const sections = blocks.filter((block) => block.kind === 'section');
  const section = sections.find((block) => sectionRole(headingText(block.raw), dialect) === 'today') ?? sections[0];
  const stop = section ?? blocks.findLast((block) => block.kind !== 'footer' && block.kind !== 'blank');
  const place = stop ? stop.start + stop.raw.length : 0;
  const isOpenLine = place > 0 && text.charCodeAt(place - 1) !== 10;
  if (isOpenLine) return insert(place, lineEnding + lineEnding + raw);
  const blank = lineEnd(text, place);
  const isBlankNext = place < text.length && isBlankLine(text, place, blank);
  if (isBlankNext && text.charCodeAt(blank - 1) !== 10) return insert(blank, lineEnding + raw);
  const from = isBlankNext ? blank : place;
  const isSpaced = from === text.length || isBlankLine(text, from, lineEnd(text, from));
  return insert(from, (isBlankNext || place === 0 ? '' : lineEnding) + raw + lineEnding + (isSpaced ? '' : lineEnding));
}

function isBlankLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < contentEnd(text, start, end); at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
