import { describe, expect, it } from 'vitest';
import { drawTimes, intervalOf, intervalsOf, measureDraws } from './bootstrap.js';
import { orderOf } from './measures.js';

const isNoted = [true, false, false, true, false, false];

describe('intervals', () => {
  it('are of draws with as many noted candidates and as many others as there are', () => {
    const drawn = drawTimes(isNoted);
    expect(drawn).toHaveLength(1000);
    const sums = drawn.map((times) => [0, 3].reduce((sum, place) => sum + (times[place] as number), 0));
    expect(new Set(sums)).toEqual(new Set([2]));
    expect(new Set(drawn.map((times) => times.reduce((sum, one) => sum + one, 0)))).toEqual(new Set([6]));
  });

  it('are the same each time', () => {
    const measured = () => measureDraws(orderOf(Float64Array.of(6, 5, 4, 3, 2, 1)), isNoted, drawTimes(isNoted));
    expect(intervalsOf(measured())).toEqual(intervalsOf(measured()));
    expect(intervalsOf(measured()).auc).toEqual([0.25, 1]);
  });

  it('hold 95 of 100 values', () => {
    expect(intervalOf(Array.from({ length: 1001 }, (_, at) => 1000 - at))).toEqual([25, 975]);
  });
});
