import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.js';

const many = (draw: () => number) => Array.from({ length: 20_000 }, draw);

function meanAndDeviation(values: readonly number[]): readonly [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return [mean, Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)];
}

describe('numbers by chance', () => {
  it('are the same from the same seed, and others from another', () => {
    const first = (seed: number) => {
      const random = seededRandom(seed);
      return [random.uniform(), random.normal(), random.poisson(4), random.between(2, 3)];
    };
    expect(first(7)).toEqual(first(7));
    expect(first(8)).not.toEqual(first(7));
  });

  it('spread evenly', () => {
    const random = seededRandom(1);
    const values = many(random.uniform);
    const [mean, deviation] = meanAndDeviation(values);
    expect(mean).toBeCloseTo(0.5, 1);
    expect(deviation).toBeCloseTo(Math.sqrt(1 / 12), 2);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(Math.min(...many(() => random.between(-3, -1)))).toBeGreaterThanOrEqual(-3);
  });

  it('gather around 0 in a bell', () => {
    const values = many(seededRandom(2).normal);
    const [mean, deviation] = meanAndDeviation(values);
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(deviation).toBeCloseTo(1, 1);
    const within = (limit: number) => values.filter((value) => Math.abs(value) < limit).length / values.length;
    expect(within(1)).toBeCloseTo(0.683, 2);
    expect(within(2)).toBeCloseTo(0.954, 2);
  });

  it.each([0.5, 12, 500])('count what happens %d times on average', (mean) => {
    const random = seededRandom(3);
    const [counted, deviation] = meanAndDeviation(many(() => random.poisson(mean)));
    expect(Math.abs(counted - mean)).toBeLessThan(4 * Math.sqrt(mean / 20_000));
    expect(deviation / Math.sqrt(mean)).toBeCloseTo(1, 1);
    expect(random.poisson(0)).toBe(0);
  });
});
