import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRanking } from './judge-ranking.js';
import { rankSamples } from './ranked-samples.js';
import { rankingCurves } from './ranking-curves.js';
import { rankingIntervals } from './ranking-intervals.js';
import { rankingMeasures } from './ranking-measures.js';

const measure = (scores: readonly number[], right: string) =>
  rankingMeasures(
    rankSamples(Float64Array.from(scores)),
    [...right].map((letter) => letter === '+'),
    null,
  );

describe('measures of a ranking', () => {
  it.each([
    ['all right ones first', [4, 3, 2, 1], '++--', 1, 1],
    ['all wrong ones first', [1, 2, 3, 4], '++--', 0, (1 / 3 + 2 / 4) / 2],
    // The right ones stand first and third: 3 of 4 pairs, precisions 1 and 2/3.
    ['by turns', [4, 3, 2, 1], '+-+-', 0.75, (1 + 2 / 3) / 2],
    ['all equal', [5, 5, 5, 5], '+--+', 0.5, 0.5],
    // The example of scikit-learn: 0.75 and 0.8333.
    ['four samples', [0.1, 0.4, 0.35, 0.8], '--++', 0.75, 5 / 6],
    ['a tie of right and wrong', [2, 1, 1, 0], '++--', 0.875, (1 + 2 / 3) / 2],
  ])('%s', (_, scores, right, auroc, auprc) => {
    const found = measure(scores, right);
    expect(found.auroc).toBeCloseTo(auroc, 12);
    expect(found.auprc).toBeCloseTo(auprc, 12);
    expect(found.chance).toBe(0.5);
  });

  it('are none where all are right, or all wrong', () => {
    expect(measure([1, 2, 3], '+++')).toEqual({ auroc: null, auprc: null, chance: 1 });
    expect(measure([1, 2, 3], '---')).toEqual({ auroc: null, auprc: null, chance: 0 });
    expect(judgeRanking('x', Float64Array.of(1, 2), [true, true], { draws: 20, seed: 1 })).toEqual([
      'x',
      null,
      null,
      null,
      0.5,
      null,
      null,
      null,
      1,
    ]);
  });

  const ranked = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), { minLength: 2, maxLength: 30 })
    .filter((list) => new Set(list.map(([, isRight]) => isRight)).size === 2);

  it('are those of counting all pairs', () => {
    fc.assert(
      fc.property(ranked, (list) => {
        const [right, wrong] = [true, false].map((which) => list.filter(([, isRight]) => isRight === which).map(([score]) => score)) as [
          number[],
          number[],
        ];
        const pairs = right.flatMap((a) => wrong.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
        const found = measure(
          list.map(([score]) => score),
          list.map(([, isRight]) => (isRight ? '+' : '-')).join(''),
        );
        expect(found.auroc).toBeCloseTo(pairs.reduce((a: number, b) => a + b, 0) / pairs.length, 12);
      }),
    );
  });

  it('do not change when scores are stretched, and turn round with them', () => {
    fc.assert(
      fc.property(ranked, (list) => {
        const right = list.map(([, isRight]) => (isRight ? '+' : '-')).join('');
        const scores = list.map(([score]) => score);
        const { auroc } = measure(scores, right);
        expect(
          measure(
            scores.map((score) => score ** 3 + 7),
            right,
          ).auroc,
        ).toBe(auroc);
        expect(
          measure(
            scores.map((score) => -score),
            right,
          ).auroc,
        ).toBeCloseTo(1 - (auroc as number), 12);
      }),
    );
  });

  it('count copies as so many samples', () => {
    const isRight = [true, false, true];
    const copied = rankingMeasures(rankSamples(Float64Array.of(3, 2, 1)), isRight, Uint32Array.of(2, 1, 1));
    expect(copied).toEqual(measure([3, 3, 2, 1], '++-+'));
  });
});

describe('intervals of a ranking', () => {
  const scores = Float64Array.from({ length: 200 }, (_, k) => (k * 37) % 200);
  const isRight = Array.from(scores, (score, k) => score + ((k * 53) % 200) > 200);

  it('hold the value, are the same for a seed and narrower for more samples', () => {
    const ranking = rankSamples(scores);
    const { auroc } = rankingMeasures(ranking, isRight, null);
    const [from, to] = rankingIntervals(ranking, isRight, 500, 1).auroc as [number, number];
    expect(from).toBeLessThan(auroc as number);
    expect(to).toBeGreaterThan(auroc as number);
    expect(rankingIntervals(ranking, isRight, 500, 1).auroc).toEqual([from, to]);
    const part = rankSamples(scores.slice(0, 40));
    const [wideFrom, wideTo] = rankingIntervals(part, isRight.slice(0, 40), 500, 1).auroc as [number, number];
    expect(wideTo - wideFrom).toBeGreaterThan(to - from);
  });

  it('are none without draws', () => {
    expect(rankingIntervals(rankSamples(scores), isRight, 0, 1)).toEqual({ auroc: null, auprc: null });
  });
});

it('curves go through the points worked out by hand', () => {
  const curves = rankingCurves(rankSamples(Float64Array.of(4, 3, 2, 2)), [true, false, true, false]);
  expect(curves).toEqual({
    roc: [
      [0, 0],
      [0, 0.5],
      [0.5, 0.5],
      [1, 1],
    ],
    precision: [
      [0.5, 1],
      [0.5, 0.5],
      [1, 0.5],
    ],
  });
});
