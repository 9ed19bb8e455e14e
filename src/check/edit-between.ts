import type { TextEdit } from '../base/diagnostic.js';

/** The smallest edit that makes `after` of `before`, which stands at `offset`: so fixes of one URL rarely touch the same characters. */
export function editBetween(before: string, after: string, offset: number): TextEdit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start: offset + start, end: offset + before.length - end, text: after.slice(start, after.length - end) };
}
