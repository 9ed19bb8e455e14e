import { describe, expect, it } from 'vitest';
import { decodeSsd } from './decode-ssd.js';
import { ssdAnchors } from './ssd-anchors.js';
import { weightedSuppression } from './weighted-suppression.js';

describe('anchors', () => {
  it('are as many as MediaPipe’s detectors have', () => {
    const people = ssdAnchors(224, [
      { stride: 8, boxes: 2 },
      { stride: 16, boxes: 2 },
      { stride: 32, boxes: 6 },
    ]);
    const faces = ssdAnchors(128, [
      { stride: 8, boxes: 2 },
      { stride: 16, boxes: 6 },
    ]);
    expect([people.length / 2, faces.length / 2]).toEqual([2254, 896]);
  });

  it('go cell by cell, row by row', () => {
    expect([...ssdAnchors(4, [{ stride: 2, boxes: 2 }])]).toEqual([
      0.25, 0.25, 0.25, 0.25, 0.75, 0.25, 0.75, 0.25, 0.25, 0.75, 0.25, 0.75, 0.75, 0.75, 0.75, 0.75,
    ]);
  });
});

describe('a detector’s rows', () => {
  it('are boxes and points around their anchors, in parts of the input', () => {
    const anchors = ssdAnchors(8, [{ stride: 4, boxes: 1 }]);
    const values = Float32Array.from([0, 0, 0, 0, 0, 0, 2, -2, 4, 2, 1, 1, ...new Array(12).fill(0)]);
    const logits = Float32Array.from([-3, 0.5, -200, 0]);
    const found = decodeSsd(values, logits, anchors, 8, 0.55);
    expect(found).toEqual([{ box: [0.75, -0.125, 1.25, 0.125], points: [[0.875, 0.375]], score: 1 / (1 + Math.exp(-0.5)) }]);
  });
});

describe('detections that overlap', () => {
  it('become one, each counting by its score', () => {
    const found = weightedSuppression(
      [
        { box: [0, 0, 1, 1], points: [[0, 0]], score: 0.25 },
        { box: [0.2, 0, 1.2, 1], points: [[0.4, 0.2]], score: 0.75 },
        { box: [5, 5, 6, 6], points: [[5, 5]], score: 0.5 },
      ],
      0.3,
    );
    expect(found.map(({ score }) => score)).toEqual([0.75, 0.5]);
    expect(found[0]?.box.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0.15, 0, 1.15, 1]);
    expect(found[0]?.points[0]?.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0.3, 0.15]);
    expect(found[1]).toEqual({ box: [5, 5, 6, 6], points: [[5, 5]], score: 0.5 });
  });

  it('are none when there are none', () => {
    expect(weightedSuppression([], 0.3)).toEqual([]);
  });
});
