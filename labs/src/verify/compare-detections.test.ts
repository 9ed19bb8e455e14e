import { expect, it } from 'vitest';
import { compareDetections } from './compare-detections.js';

const found = (row: number, score: number) => ({ row, score, class: 1, box: [row, 0, row + 1, 1] as const });

const record = (rows: readonly number[], scores: readonly number[]) => ({
  rows,
  classes: rows.map(() => 1),
  scores,
  boxes: rows.flatMap((row) => [row, 0, row + 1, 1]),
});

const tolerance = { score: 1e-5, box: 1e-3 };

it('rows that tie may change places', () => {
  const checks = compareDetections(
    'nms',
    [found(4, 0.9), found(7, 0.5), found(3, 0.4999995)],
    record([4, 3, 7], [0.9, 0.5, 0.5]),
    tolerance,
  );
  expect(checks.map(({ name, ok }) => [name, ok])).toEqual([
    ['nms rows', true],
    ['nms scores', true],
    ['nms boxes', true],
  ]);
});

it('rows that do not tie may not', () => {
  const checks = compareDetections('nms', [found(7, 0.6), found(3, 0.5)], record([3, 7], [0.6, 0.5]), tolerance);
  expect(checks.map(({ name, ok, note }) => [name, ok, note?.en])).toEqual([['nms rows', false, 'place 0 has row 7 (1) instead of 3 (1)']]);
});

it('a row that is missing is told', () => {
  const checks = compareDetections('nms', [found(7, 0.6)], record([7, 3], [0.6, 0.5]), tolerance);
  expect(checks.map(({ note }) => note?.en)).toEqual(['place 1 has row – instead of 3 (1)']);
});
