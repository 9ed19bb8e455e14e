import type { Dialect } from './dialect.js';
import { type LabelMatch, matchLabel } from './labels.js';
import { contentEnd, firstInk, isSpace, lineEnd } from './line.js';

/** A line's label, if it has one. Offsets are in the text it was read from. */
export interface LabelLine {
  /** Without `**`. */
  readonly label: string;
  readonly labelStart: number;
  readonly labelEnd: number;
  /** Offset of the first character of the value, after the colon or colons and spaces. */
  readonly valueStart: number;
  /** The label's meaning; null for an unknown label. */
  readonly match: LabelMatch | null;
}

const longestLabel = 40;

/**
 * The label at `from` in a line that ends at `to`: what stands before the first colon, full width or not; a known label also without
 * colon, when a link follows it (`Paper [title](url)`) or it stands alone. Null when there is none.
 */
export function readLabel(text: string, from: number, to: number, dialect: Dialect): LabelLine | null {
  let start = from;
  while (start < to && text.charCodeAt(start) === 42) start++;
  const limit = Math.min(to, start + longestLabel);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 58 || code === 0xff1a) return labelBefore(text, start, at, to, dialect);
    if (code === 91 || code === 60) return unpunctuatedLabel(text, start, at, to, dialect);
    if (code === 96) return null;
  }
  return limit === to ? lonelyLabel(text, start, to, dialect) : null;
}

/** Whether the first line at or after `at` that is not blank begins with a known label, after its bullet. */
export function startsWithKnownLabel(text: string, at: number, dialect: Dialect): boolean {
  let start = at;
  for (let lines = 0; start < text.length && lines < 3; lines++) {
    const next = lineEnd(text, start);
    const end = contentEnd(text, start, next);
    const ink = firstInk(text, start, end);
    if (ink < end) {
      return readLabel(text, bulletEnd(text, ink, end), end, dialect)?.match != null;
    }
    start = next;
  }
  return false;
}

/** Offset of what follows a bullet `-`, `*`, `+` or `•` at `at` (a second dash typed by mistake included), or `at` when there is none. */
export function bulletEnd(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  const isDash = code === 45;
  if (!isDash && code !== 42 && code !== 43 && code !== 0x2022) return at;
  // `**GitHub：…**` is bold, `-主要内容` is a bullet whose space was forgotten.
  if (at + 1 < to && !isSpace(text.charCodeAt(at + 1)) && !isDash) return at;
  const end = firstInk(text, at + 1, to);
  return isDash && end < to && text.charCodeAt(end) === 45 ? firstInk(text, end + 1, to) : end;
}

function labelBefore(text: string, start: number, colon: number, to: number, dialect: Dialect): LabelLine | null {
  if (text.startsWith('//', colon + 1)) return unpunctuatedLabel(text, start, colon, to, dialect);
  let labelEnd = colon;
  while (labelEnd > start && (isSpace(text.charCodeAt(labelEnd - 1)) || text.charCodeAt(labelEnd - 1) === 42)) labelEnd--;
  if (labelEnd === start) return null;
  let valueStart = colon;
  while (valueStart < to && isColonOrSpace(text.charCodeAt(valueStart))) valueStart++;
  const label = text.slice(start, labelEnd);
  return { label, labelStart: start, labelEnd, valueStart, match: matchLabel(label, dialect) };
}

/** `Paper [title](url)` and `GitHub https://…`: a known label whose colon was forgotten. */
function unpunctuatedLabel(text: string, start: number, at: number, to: number, dialect: Dialect): LabelLine | null {
  const label = text
    .slice(start, at)
    .replace(/\s*h?https?$/, '')
    .trimEnd();
  const match = label === '' ? null : matchLabel(label, dialect);
  if (!match) return null;
  const labelEnd = start + label.length;
  return { label, labelStart: start, labelEnd, valueStart: firstInk(text, labelEnd, to), match };
}

/** A known label alone on its line, its colon forgotten: its value is nested below. */
function lonelyLabel(text: string, start: number, to: number, dialect: Dialect): LabelLine | null {
  let labelEnd = to;
  while (labelEnd > start && (isSpace(text.charCodeAt(labelEnd - 1)) || text.charCodeAt(labelEnd - 1) === 42)) labelEnd--;
  const label = text.slice(start, labelEnd);
  const match = label === '' ? null : matchLabel(label, dialect);
  return match?.exact ? { label, labelStart: start, labelEnd, valueStart: to, match } : null;
}

function isColonOrSpace(code: number): boolean {
  return code === 58 || code === 0xff1a || isSpace(code);
}
