import { describe, expect, it } from 'vitest';
import { oneEuro } from './one-euro.js';

const settings = { minCutoff: 1, beta: 0, dCutoff: 1, speedFrom: 'raw' } as const;

describe('the One-Euro filter', () => {
  it('gives the first value as it is', () => {
    const filter = oneEuro(settings);
    expect([filter.next(5, 30), filter.speed()]).toEqual([5, 0]);
  });

  it('moves by the weight of its cut-off towards each new value', () => {
    const filter = oneEuro(settings);
    filter.next(0, 2 * Math.PI);
    // 1 / (1 + 2π / 2π) = 1/2.
    expect(filter.next(8, 2 * Math.PI)).toBeCloseTo(4, 12);
    expect(filter.next(8, 2 * Math.PI)).toBeCloseTo(6, 12);
  });

  it('follows faster what moves faster', () => {
    const lag = (beta: number) => {
      const filter = oneEuro({ ...settings, beta });
      return 9 - [0, 3, 6, 9].map((value) => filter.next(value, 30)).reduce((_, last) => last);
    };
    expect(lag(1)).toBeLessThan(lag(0));
    expect(lag(100)).toBeLessThan(lag(1));
  });

  it('measures speed from the last raw value or from the last filtered one', () => {
    const speed = (speedFrom: 'raw' | 'filtered') => {
      const filter = oneEuro({ ...settings, speedFrom });
      for (const value of [0, 8, 8]) filter.next(value, 2 * Math.PI);
      return filter.speed() / (2 * Math.PI);
    };
    // Half of 8, then half of that and half of (8 − 8) or (8 − 4).
    expect(speed('raw')).toBeCloseTo(2, 12);
    expect(speed('filtered')).toBeCloseTo(4, 12);
  });

  it('weighs speed by the size of what moves', () => {
    const filter = oneEuro(settings);
    filter.next(0, 2 * Math.PI, 0.25);
    filter.next(8, 2 * Math.PI, 0.25);
    expect(filter.speed()).toBeCloseTo(2 * Math.PI, 12);
  });
});
