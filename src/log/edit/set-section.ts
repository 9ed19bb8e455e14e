import type { Span, TextEdit } from '../../base/diagnostic.js';
import { lineEnd } from '../line.js';
import { isBlankBetween, spanEnd } from './entry-bounds.js';

/** The edits that replace what stands in a section, the blank lines around it kept; none when it is there already. */
export function setSection(text: string, body: Span, content: string, lineEnding: string): TextEdit[] {
  const start = firstContent(text, body);
  // A `#` line in a code block ends the section for the reader: what was written there before may reach further.
  if (text.startsWith(content, start) && isLineEnd(text, start + content.length)) return [];
  if (start < body.end) return [{ start, end: spanEnd(text, { start, end: body.end }), text: content }];
  return [insertBlock(text, body, content, lineEnding)];
}

/** Puts lines into a section that is blank so far, a blank line around them. */
export function insertBlock(text: string, body: Span, content: string, lineEnding: string): TextEdit {
  const isOpenLine = body.start > 0 && text.charCodeAt(body.start - 1) !== 10;
  if (isOpenLine) return { start: body.start, end: body.end, text: lineEnding + lineEnding + content };
  const blank = Math.min(body.end, lineEnd(text, body.start));
  const hasBlank = blank > body.start;
  const isLast = body.end === text.length;
  const isSpaced = isLast || body.end > blank;
  return { start: blank, end: blank, text: (hasBlank ? '' : lineEnding) + content + lineEnding + (isSpaced ? '' : lineEnding) };
}

/** The start of the first line that is not blank, or the section's end. */
function firstContent(text: string, body: Span): number {
  let start = body.start;
  while (start < body.end) {
    const next = Math.min(body.end, lineEnd(text, start));
    if (!isBlankBetween(text, start, next)) return start;
    start = next;
  }
  return start;
}

function isLineEnd(text: string, at: number): boolean {
  return at === text.length || text.charCodeAt(at) === 10 || text.startsWith('\r\n', at);
}
