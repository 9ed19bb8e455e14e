import { charKind, other, word } from './char-kind.js';
import { columnsAt } from './columns-at.js';

/** A piece of a text around what should be seen, about `columns` wide, that cuts no word in two. */
export function snipAround(
  text: string,
  seen: { readonly start: number; readonly end: number },
  columns: number,
): { readonly start: number; readonly end: number } {
  const spare = columns - walk(text, seen.start, seen.end, columns, 1).used;
  const before = walk(text, seen.start, 0, Math.max(0, Math.floor(spare / 3)), -1).at;
  const after = walk(text, before, text.length, columns, 1);
  // What is not needed behind it is shown before it.
  const start = cleanStart(text, after.at === text.length ? walk(text, before, 0, columns - after.used, -1).at : before, seen.start);
  const end = walk(text, start, text.length, columns, 1).at;
  return { start, end: cleanEnd(text, end, Math.min(seen.end, end), start) };
}

/** How far one comes from an offset towards a limit within so many columns. */
function walk(text: string, from: number, limit: number, columns: number, step: 1 | -1): { readonly at: number; readonly used: number } {
  let [at, used] = [from, 0];
  while (at !== limit) {
    const width = columnsAt(text, step > 0 ? at : at - 1);
    if (used + width > columns) break;
    used += width;
    at += step;
  }
  return { at, used };
}

/** The next offset where a word begins, but not after `last`. */
function cleanStart(text: string, offset: number, last: number): number {
  if (offset === 0) return 0;
  let at = offset;
  while (at < last && isWithinWord(text, at)) at++;
  while (at < last && charKind(text, at) === other) at++;
  return at;
}

/** The offset before where a word ends, but not before `first`; a word longer than the piece is cut. */
function cleanEnd(text: string, offset: number, first: number, start: number): number {
  if (offset === text.length) return offset;
  const whole = isWithinPair(text, offset) ? offset - 1 : offset;
  let at = whole;
  while (at > first && isWithinWord(text, at)) at--;
  while (at > first && !isWithinPair(text, at - 1) && charKind(text, at - 1) === other) at--;
  return at > start ? at : whole;
}

function isWithinWord(text: string, offset: number): boolean {
  return isWithinPair(text, offset) || (charKind(text, offset - 1) === word && charKind(text, offset) === word);
}

function isWithinPair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
