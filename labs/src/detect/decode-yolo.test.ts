import { describe, expect, it } from 'vitest';
import { floats } from '../tensor.js';
import { decodeYolo } from './decode-yolo.js';
import { yoloAnchors } from './yolo-anchors.js';
import { yoloCandidates } from './yolo-candidates.js';

/** The logit whose sigmoid is p. */
const logit = (p: number) => Math.log(p / (1 - p));

describe('decoding YOLOv5', () => {
  it('adds the cell to the centre and scales the anchor', () => {
    // One anchor, one class, a row of two cells; channels are x, y, width, height, objectness, class.
    const channels = [
      [0.5, 0.75],
      [0.25, 0.5],
      [0.5, 1 / 4],
      [0.5, 0.75],
      [0.9, 0.1],
      [0.2, 0.6],
    ];
    const map = floats([1, 6, 1, 2], channels.flat().map(logit));
    const { dims, data } = decodeYolo([{ stride: 8, anchors: [[10, 20]], map }]);
    expect(dims).toEqual([1, 2, 6]);
    const rounded = [...data].map((value) => Math.round(value * 1e4) / 1e4);
    expect(rounded).toEqual([4, 0, 10, 20, 0.9, 0.2, 16, 4, 2.5, 45, 0.1, 0.6]);
  });

  it('goes level by level, anchor by anchor, cell by cell', () => {
    const level = (stride: number, side: number) => ({
      stride,
      anchors: yoloAnchors[stride] ?? [],
      map: floats([1, 3 * 6, side, side], new Float32Array(18 * side * side)),
    });
    const { dims, data } = decodeYolo([level(8, 4), level(16, 2), level(32, 1)]);
    expect(dims).toEqual([1, 3 * (16 + 4 + 1), 6]);
    const centreAndSize = (row: number) => [...data.subarray(row * 6, row * 6 + 4)];
    // With zeros everywhere a box sits in the middle of its cell and is its anchor.
    expect(centreAndSize(0)).toEqual([4, 4, 10, 13]);
    expect(centreAndSize(7)).toEqual([28, 12, 10, 13]);
    expect(centreAndSize(16)).toEqual([4, 4, 16, 30]);
    expect(centreAndSize(48 + 3)).toEqual([24, 24, 30, 61]);
    expect(centreAndSize(62)).toEqual([16, 16, 373, 326]);
  });
});

describe('candidates among YOLO’s rows', () => {
  const rows = floats(
    [1, 4, 8],
    [
      [10, 10, 4, 2, 0.9, 0.1, 0.8, 0.6],
      [20, 20, 4, 4, 0.2, 1, 1, 1],
      [30, 30, 4, 4, 0.5, 0.3, 0.1, 0.2],
      [40, 40, 4, 4, 1, 0.5, 0.5, 0.1],
    ].flat(),
  );

  const summary = (isMultiLabel: boolean) =>
    yoloCandidates(rows, { confidence: 0.25, isMultiLabel }).map((one) => [one.row, one.class, Math.round(one.score * 100) / 100]);

  it('are of the best class, the first of equal ones, and surer than asked for', () => {
    expect(summary(false)).toEqual([
      [0, 1, 0.72],
      [3, 0, 0.5],
    ]);
  });

  it('are of every class that is sure enough', () => {
    expect(summary(true)).toEqual([
      [0, 1, 0.72],
      [0, 2, 0.54],
      [3, 0, 0.5],
      [3, 1, 0.5],
    ]);
  });

  it('have corners instead of a centre', () => {
    expect(yoloCandidates(rows, { confidence: 0.25, isMultiLabel: false })[0]?.box).toEqual([8, 9, 12, 11]);
  });

  it('that are no numbers are none', () => {
    const broken = floats([1, 2, 6], [1, 1, 1, 1, Number.NaN, 1, 1, 1, 1, 1, 1, Number.NaN]);
    expect(yoloCandidates(broken, { confidence: 0.25, isMultiLabel: true })).toEqual([]);
  });
});
