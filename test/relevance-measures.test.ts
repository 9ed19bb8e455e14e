import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { judgedShare, mean, ndcg, parseJudgments, precision } from '../bench/relevance-measures.mjs';

const root = join(import.meta.dirname, '..');
const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 0],
  ['d', 1],
]);

it('the ideal order has an nDCG of one, and what is found in another order has less', () => {
  expect(ndcg(['a', 'b', 'd', 'c'], grades)).toBe(1);
  // Found: 0/1 + 3/1.58496 + 7/2 + 1/2.32193 = 5.82347. Ideal: 7/1 + 3/1.58496 + 1/2 = 9.39279.
  expect(ndcg(['c', 'b', 'a', 'd'], grades)).toBeCloseTo(5.82347 / 9.39279, 5);
});

it('what was not judged gains nothing but takes its place, and nothing found is zero', () => {
  // 7/1.58496 = 4.41651 of 9.39279.
  expect(ndcg(['x', 'a'], grades)).toBeCloseTo(4.41651 / 9.39279, 5);
  expect(ndcg([], grades)).toBe(0);
});

it('only the first places count, for the ideal too', () => {
  // Depth 2: 3/1 of 7/1 + 3/1.58496 = 8.89279.
  expect(ndcg(['b', 'c', 'a'], grades, 2)).toBeCloseTo(3 / 8.89279, 5);
});

it('a query with nothing relevant has no nDCG, and means leave it out', () => {
  expect(ndcg(['c'], new Map([['c', 0]]))).toBeNull();
  expect(mean([1, null, 0.5])).toBe(0.75);
});

it('precision counts grades 2 and 3, and an empty place counts against it', () => {
  expect(precision(['a', 'd', 'b', 'x', 'c'], grades)).toBe(0.4);
  expect(precision(['a'], grades)).toBe(0.2);
});

it('the judged share is of what was found', () => {
  expect(judgedShare(['a', 'c', 'x', 'y'], grades)).toBe(0.5);
  expect(judgedShare([], grades)).toBeNull();
});

it('every judgment over the example log names an entry of it, once, with a grade from 0 to 3', () => {
  const text = readFileSync(join(root, 'test/golden/search/relevance.tsv'), 'utf8');
  const queries = parseJudgments(text);
  expect(queries).toHaveLength(22);
  expect(queries.reduce((sum, query) => sum + query.grades.size, 0)).toBe(text.trimEnd().split('\n').length - 1);
  expect(queries.filter(({ grades }) => Math.max(...grades.values()) < 3)).toEqual([]);
  const judged = new Set(queries.flatMap(({ grades }) => [...grades.keys()]));
  expect([...judged].filter((ref) => !isEntry(ref))).toEqual([]);
  expect(new Set(queries.flatMap(({ grades }) => [...grades.values()]))).toEqual(new Set([0, 1, 2, 3]));
});

/** Whether the example log has the entry of a ref such as 2022-03-02#1. */
function isEntry(ref: string): boolean {
  const [, year, month, day, ordinal] = /^(\d{4})-(\d\d)-(\d\d)#(\d+)$/.exec(ref) ?? [];
  const note = readFileSync(join(root, `examples/log/notes/${year}${month}/${month}${day}.md`), 'utf8');
  return new RegExp(`^${ordinal}\\. \\[`, 'm').test(note);
}
