import { columnsAt } from './columns-at.js';
import type { Mark } from './marks.js';

/** A stretch of a text that should be seen, and how many different matchers mark something in it. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly matched: number;
}

/** The first stretch not wider than `columns` with marks of the most matchers, and of these with the most marks. */
export function densestWindow(text: string, marks: readonly Mark[], columns: number): Window {
  const before = columnsBefore(text);
  const widthTo = (mark: Mark, from: Mark) => (before[mark.end] ?? 0) - (before[from.start] ?? 0);
  const counts = new Map<number, number>();
  let best = { first: 0, next: 0, matched: 0 };
  let next = 0;
  marks.forEach((mark, first) => {
    for (let added = marks[next]; added && (next === first || widthTo(added, mark) <= columns); added = marks[++next]) {
      counts.set(added.matcher, (counts.get(added.matcher) ?? 0) + 1);
    }
    const matched = counts.size;
    if (matched > best.matched || (matched === best.matched && next - first > best.next - best.first)) best = { first, next, matched };
    const left = (counts.get(mark.matcher) ?? 0) - 1;
    if (left > 0) counts.set(mark.matcher, left);
    else counts.delete(mark.matcher);
  });
  const seen = marks.slice(best.first, best.next);
  return { start: seen[0]?.start ?? 0, end: seen.reduce((end, mark) => Math.max(end, mark.end), 0), matched: best.matched };
}

/** At each offset, how many columns come before it. */
function columnsBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) before[at + 1] = (before[at] ?? 0) + columnsAt(text, at);
  return before;
}
