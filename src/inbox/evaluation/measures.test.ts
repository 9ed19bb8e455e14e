import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Measures, measure, orderOf } from './measures.js';

function measured(scores: readonly number[], noted: readonly number[], times: readonly number[] = scores.map(() => 1)): Measures {
  return measure(
    orderOf(Float64Array.from(scores)),
    scores.map((_, place) => noted.includes(place)),
    times,
  );
}

describe('measures of an order', () => {
  it('are those of the textbook where no two scores are the same', () => {
    expect(measured([9, 8, 7, 6], [0, 2])).toEqual({ precisionAt10: 0.5, averagePrecision: (1 + 2 / 3) / 2, auc: 0.75 });
    expect(measured([1, 2, 3, 4], [3])).toEqual({ precisionAt10: 0.25, averagePrecision: 1, auc: 1 });
  });

  it('give candidates of one score one place', () => {
    expect(measured([5, 5, 5, 5], [0])).toEqual({ precisionAt10: 0.25, averagePrecision: 0.25, auc: 0.5 });
    // Nine before them, and twelve that share the tenth place.
    const scores = [...Array.from({ length: 9 }, (_, at) => 20 - at), ...Array.from({ length: 12 }, () => 1)];
    expect(measured(scores, [0, 9, 10, 11]).precisionAt10).toBeCloseTo((1 + 3 / 12) / 10);
  });

  it('count a candidate as often as it was drawn', () => {
    expect(measured([9, 8, 7], [1], [2, 1, 0])).toEqual(measured([9, 9.5, 8], [2]));
    expect(measured([9, 8, 7], [1], [0, 3, 1]).averagePrecision).toBe(1);
  });

  it('are 0 where nothing was noted, and where there is nothing', () => {
    expect(measured([1, 2], [])).toEqual({ precisionAt10: 0, averagePrecision: 0, auc: 0 });
    expect(measured([], [])).toEqual({ precisionAt10: 0, averagePrecision: 0, auc: 0 });
  });

  it('do not depend on the order in which candidates are listed', () => {
    const list = fc.array(fc.record({ score: fc.integer({ min: 0, max: 5 }), isNoted: fc.boolean() }), { maxLength: 40 });
    fc.assert(
      fc.property(list, (candidates) => {
        const of = (list: typeof candidates): Measures =>
          measured(
            list.map(({ score }) => score),
            [...list.keys()].filter((place) => list[place]?.isNoted),
          );
        const turned = of(candidates.toReversed());
        const given = of(candidates);
        for (const name of ['precisionAt10', 'averagePrecision', 'auc'] as const) expect(turned[name]).toBeCloseTo(given[name], 12);
      }),
    );
  });
});
