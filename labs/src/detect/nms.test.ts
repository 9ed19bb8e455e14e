import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, type Detection, intersectionOverUnion } from './box.js';
import { nonMaximumSuppression } from './nms.js';

const found = (row: number, score: number, label: number, left: number): Detection => ({
  box: [left, 0, left + 10, 10],
  score,
  class: label,
  row,
});

const rowsOf = (detections: readonly Detection[]) => detections.map(({ row }) => row);

describe('the part that two boxes share', () => {
  it('is what both cover over what either does', () => {
    expect(intersectionOverUnion([0, 0, 10, 10], [0, 0, 10, 10])).toBe(1);
    expect(intersectionOverUnion([0, 0, 10, 10], [5, 0, 15, 10])).toBeCloseTo(1 / 3, 12);
    expect(intersectionOverUnion([0, 0, 10, 10], [10, 0, 20, 10])).toBe(0);
    expect(intersectionOverUnion([0, 0, 0, 0], [0, 0, 0, 0])).toBe(0);
  });
});

describe('suppression', () => {
  const overlapping = [found(0, 0.5, 1, 0), found(1, 0.9, 1, 2), found(2, 0.8, 2, 2), found(3, 0.7, 1, 40)];

  it('keeps the surest of boxes that overlap, class by class', () => {
    expect(rowsOf(nonMaximumSuppression(overlapping, { iou: 0.5, isAgnostic: false }))).toEqual([1, 2, 3]);
  });

  it('can let classes compete', () => {
    expect(rowsOf(nonMaximumSuppression(overlapping, { iou: 0.5, isAgnostic: true }))).toEqual([1, 3]);
  });

  it('keeps boxes that share as much as is allowed', () => {
    // 8 of 12 columns are shared.
    expect(rowsOf(nonMaximumSuppression([found(0, 0.9, 0, 0), found(1, 0.8, 0, 2)], { iou: 8 / 12, isAgnostic: false }))).toEqual([0, 1]);
  });

  it('is not begun by a box that was taken away', () => {
    // 1 takes 2 away; 2 would have taken 3.
    const chain = [found(1, 0.9, 0, 0), found(2, 0.8, 0, 4), found(3, 0.7, 0, 8)];
    expect(rowsOf(nonMaximumSuppression(chain, { iou: 0.3, isAgnostic: false }))).toEqual([1, 3]);
  });

  it('keeps the order of equal scores', () => {
    const equal = [found(4, 0.5, 0, 0), found(2, 0.5, 0, 100), found(9, 0.5, 0, 200)];
    expect(rowsOf(nonMaximumSuppression(equal, { iou: 0.5, isAgnostic: false }))).toEqual([4, 2, 9]);
  });

  const place = fc.integer({ min: 0, max: 60 });
  const size = fc.integer({ min: 1, max: 30 });
  const detections = fc
    .array(
      fc.record({ x: place, y: place, w: size, h: size, score: fc.integer({ min: 1, max: 99 }), class: fc.integer({ min: 0, max: 2 }) }),
      {
        maxLength: 30,
      },
    )
    .map((list) => list.map(({ x, y, w, h, score, ...rest }, row) => ({ box: boxAround(x, y, w, h), score: score / 100, ...rest, row })));
  const settings = fc.record({ iou: fc.constantFrom(0, 0.2, 0.45, 0.9), isAgnostic: fc.boolean() });

  it('leaves no two that overlap too much, takes away only what a surer one overlaps, and changes nothing the second time', () => {
    fc.assert(
      fc.property(detections, settings, (all, { iou, isAgnostic }) => {
        const kept = nonMaximumSuppression(all, { iou, isAgnostic });
        const competes = (a: Detection, b: Detection) => (isAgnostic || a.class === b.class) && intersectionOverUnion(a.box, b.box) > iou;
        for (const [i, a] of kept.entries()) for (const b of kept.slice(i + 1)) expect(competes(a, b)).toBe(false);
        const gone = all.filter((one) => !kept.includes(one));
        for (const one of gone) expect(kept.some((other) => other.score >= one.score && competes(other, one))).toBe(true);
        expect(nonMaximumSuppression(kept, { iou, isAgnostic })).toEqual(kept);
      }),
    );
  });
});
