import type { TextPart } from '../search-result.js';
import { densestWindow } from './densest-window.js';
import { findMarks, partsOf } from './marks.js';
import type { Matcher } from './matches.js';
import { snipAround } from './snip-around.js';

/**
 * A line from the text where most of the matchers mark something close together, of several texts the first such; at most
 * `columns` wide, with Han as two columns. Without any mark it is the beginning of the first text that is not empty.
 */
export function bestSnippet(texts: readonly string[], matchers: readonly Matcher[], columns: number): readonly TextPart[] {
  const filled = texts.map((text) => text.slice(0, longestText).trim()).filter((text) => text !== '');
  let best: Candidate | null = null;
  for (const text of filled) {
    const marks = findMarks(text, matchers);
    const window = densestWindow(text, marks, columns);
    if (!best || window.matched > best.window.matched) best = { text, marks, window };
    if (window.matched === matchers.length) break;
  }
  return best ? snippetParts(best, columns) : [];
}

/** In UTF-16 units; what a longer text has after them is not looked at. */
const longestText = 1 << 18;

interface Candidate {
  readonly text: string;
  readonly marks: ReturnType<typeof findMarks>;
  readonly window: ReturnType<typeof densestWindow>;
}

function snippetParts({ text, marks, window }: Candidate, columns: number): readonly TextPart[] {
  const { start, end } = snipAround(text, window, columns);
  const more = { text: '…', marked: false };
  return [...(start > 0 ? [more] : []), ...partsOf(text, start, end, marks), ...(end < text.length ? [more] : [])];
}
