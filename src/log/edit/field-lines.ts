import type { TextEdit } from '../../base/diagnostic.js';
import { bulletEnd } from '../label-line.js';
import { contentEnd, firstInk, lineEnd } from '../line.js';
import { plainTextOf } from '../plain-text.js';
import { scanLinks } from '../scan-links.js';
import type { Entry, Field } from '../types.js';

/** A line of a field below its label. */
export interface FieldLine {
  readonly start: number;
  /** After its line ending. */
  readonly end: number;
  /** What stands before its text: `     - `. */
  readonly bullet: string;
  /** Its text as the reader shows it. */
  readonly text: string;
  /** Its text as it stands in the file. */
  readonly written: string;
}

/** The lines of a field below its label that hold its text: not those that are links or pictures, nor blank ones. */
export function nestedTextLines(text: string, field: Field, entry: Entry): FieldLine[] {
  const apart = new Set<number>();
  for (const link of field.links) if (!link.inline) apart.add(link.line);
  for (const item of entry.media) apart.add(item.line);
  const lines: FieldLine[] = [];
  for (let start = lineEnd(text, field.span.start), line = field.line + 1; start < field.span.end; line++) {
    const end = lineEnd(text, start);
    const stop = contentEnd(text, start, end);
    const ink = firstInk(text, start, stop);
    if (ink < stop && text.charCodeAt(ink) !== 60 && !apart.has(line)) lines.push(readLine(text, start, end, ink, stop));
    start = end;
  }
  return lines;
}

/** Takes a whole line out; the last line of a file without final newline takes the line ending before it along. */
export function removeLine(text: string, line: { readonly start: number; readonly end: number }): TextEdit {
  if (text.charCodeAt(line.end - 1) === 10) return { start: line.start, end: line.end, text: '' };
  return { start: contentEnd(text, 0, line.start), end: line.end, text: '' };
}

/** What has to stand between a field's label and a value that is put there: a forgotten colon, or the space after it. */
export function gapBeforeValue(text: string, field: Field): string {
  const between = text.slice(field.labelSpan.end, field.valueSpan.start);
  if (!/[:：]/.test(between)) return /\p{Script=Han}/u.test(field.label) ? '：' : ': ';
  return between.endsWith(':') ? ' ' : '';
}

function readLine(text: string, start: number, end: number, ink: number, stop: number): FieldLine {
  const content = text.slice(ink, stop);
  const body = bulletEnd(content, 0, content.length);
  const value = content.slice(body);
  return { start, end, bullet: text.slice(start, ink + body), text: plainTextOf(value, scanLinks(value)), written: value };
}
