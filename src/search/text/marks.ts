import type { TextPart } from '../search-result.js';
import { foldText } from './fold-text.js';
import type { Matcher } from './matches.js';
import { findMatches } from './matches.js';

/** A place in a text as written, marked by the matcher of that number. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly matcher: number;
}

/** The places of a text as written that matchers mark, by where they begin. */
export function findMarks(text: string, matchers: readonly Matcher[]): readonly Mark[] {
  const folded = foldText(text);
  return findMatches(folded.text, matchers).map(({ start, end, matcher }) => {
    return { start: folded.origin(start), end: folded.originEnd(end), matcher };
  });
}

/** A whole text in parts, such as a title. */
export function markedParts(text: string, matchers: readonly Matcher[]): readonly TextPart[] {
  return partsOf(text, 0, text.length, findMarks(text.slice(0, longestTitle), matchers));
}

/** The parts of `text.slice(start, end)`; marks that touch are one part, and line ends become spaces. */
export function partsOf(text: string, start: number, end: number, marks: readonly Mark[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (from < to) parts.push({ text: text.slice(from, to).replace(/\s+/g, ' '), marked });
  };
  let done = start;
  for (let at = 0; at < marks.length; ) {
    const from = Math.max(done, (marks[at] as Mark).start);
    let to = from;
    for (; at < marks.length && (marks[at] as Mark).start <= to; at++) to = Math.max(to, Math.min(end, (marks[at] as Mark).end));
    if (from >= end) break;
    add(done, from, false);
    add(from, to, true);
    done = Math.max(done, to);
  }
  add(done, end, false);
  return parts;
}

/** In UTF-16 units; what a longer title has after them is not marked. */
const longestTitle = 10_000;
