import { expect, it } from 'vitest';
import { floats } from '../tensor.js';
import { detrDetections } from './detr-detections.js';

const logits = floats([2, 2, 3], [0, 3, -1, 2, 0, -4, 9, 9, 9, 9, 9, 9]);
const boxes = floats([2, 2, 4], [0.5, 0.5, 0.2, 0.4, 0.25, 0.75, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0]);

it('a DETR’s detections are the surest pairs of query and class, in pixels', () => {
  const found = detrDetections(logits, boxes, 200, 100, 3);
  expect(found.map(({ row, class: label, score }) => [row, label, Math.round(score * 1e4) / 1e4])).toEqual([
    [0, 1, 0.9526],
    [1, 0, 0.8808],
    [0, 0, 0.5],
  ]);
  expect(found.map(({ box }) => box.map(Math.round))).toEqual([
    [80, 30, 120, 70],
    [0, 50, 100, 100],
    [80, 30, 120, 70],
  ]);
});

it('a DETR has no more detections than pairs', () => {
  expect(detrDetections(logits, boxes, 10, 10, 100).length).toBe(6);
});
