import { charKind, han, isWordUnit, sizeOf, word } from './char-kind.js';

/** A term of a folded text. `position` counts words and Han characters; `[start, end)` is where the term stands. */
export interface Token {
  readonly term: string;
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The terms of a folded text. A run of letters and digits is one; a run of Han is its overlapping pairs and its last
 * character alone: `yolov6检测法` → `yolov6`, `检测`, `测法`, `法`. All else separates runs and takes no position.
 */
export function tokenize(folded: string): readonly Token[] {
  const tokens: Token[] = [];
  eachToken(folded, (term, position, start, end) => tokens.push({ term, position, start, end }));
  return tokens;
}

/** Calls `visit` with each term of a folded text, in order; faster than `tokenize`. */
export function eachToken(folded: string, visit: (term: string, position: number, start: number, end: number) => void): void {
  eachSpan(folded, (start, end, position) => visit(folded.slice(start, end), position, start, end));
}

/** Calls `visit` with where each term of a folded text stands, in order; for who need not have the terms as strings. */
export function eachSpan(folded: string, visit: (start: number, end: number, position: number) => void): void {
  let position = 0;
  let at = 0;
  while (at < folded.length) {
    const kind = charKind(folded, at);
    if (kind === word) {
      const end = wordEnd(folded, at);
      visit(at, end, position++);
      at = end;
    } else if (kind === han) {
      const next = at + sizeOf(folded, at);
      const end = next < folded.length && charKind(folded, next) === han ? next + sizeOf(folded, next) : next;
      visit(at, end, position++);
      at = next;
    } else {
      at += sizeOf(folded, at);
    }
  }
}

/** Longer runs are cut: a picture written out in letters would be a word of megabytes. */
const longestWord = 128;

function wordEnd(folded: string, start: number): number {
  let end = start;
  // Nearly all words are short and of usual letters.
  const near = Math.min(folded.length, start + longestWord);
  while (end < near && isWordUnit(folded.charCodeAt(end))) end++;
  while (end < folded.length && charKind(folded, end) === word) {
    const next = end + sizeOf(folded, end);
    if (next - start > longestWord) return end;
    end = next;
  }
  return end;
}
