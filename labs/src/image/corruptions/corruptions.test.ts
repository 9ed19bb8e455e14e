import { describe, expect, it } from 'vitest';
import type { Raster } from '../raster.js';
import { corrupt } from './corrupt.js';
import { type Corruption, corruptions } from './corruptions.js';
import { severities } from './severities.js';

const tables = ['imagenet', 'cifar'] as const;

function picture(width: number, height: number): Raster {
  const data = Uint8ClampedArray.from({ length: width * height * 3 }, (_, i) => 120 + 90 * Math.sin(i / 7) + 30 * Math.cos(i / 3));
  return { width, height, channels: 3, data };
}

describe('the corruptions of ImageNet-C', () => {
  it('are fifteen and four extra ones', () => {
    const counted = (group: Corruption['group']) => corruptions.filter((one) => one.group === group).length;
    expect((['noise', 'blur', 'weather', 'digital', 'extra'] as const).map(counted)).toEqual([3, 4, 4, 4, 4]);
  });

  it('have five severities in each table', () => {
    const names = corruptions.map(({ name }) => name).sort();
    for (const table of tables) {
      expect(Object.keys(severities[table]).sort()).toEqual(names);
      expect(new Set(Object.values(severities[table]).map((rows) => rows.length))).toEqual(new Set([5]));
    }
  });

  it.each(corruptions.map((one) => [one.name, one] as const))('%s keeps the size and is the same for the same seed', (_, corruption) => {
    for (const table of tables) {
      for (const severity of [1, 2, 3, 4, 5]) {
        const raster = picture(21, 34);
        const [first, again, other] = [1, 1, 2].map((seed) => corrupt(raster, corruption, { severity, table, seed }));
        expect([first?.width, first?.height, first?.channels, first?.data.length]).toEqual([21, 34, 3, 21 * 34 * 3]);
        expect(again).toEqual(first);
        if (!corruption.isRandom) expect(other).toEqual(first);
        expect(raster).toEqual(picture(21, 34));
      }
    }
  });

  it('that draw by chance draw something else for another seed', () => {
    for (const corruption of corruptions.filter(({ isRandom }) => isRandom)) {
      const [first, other] = [1, 2].map((seed) => corrupt(picture(32, 32), corruption, { severity: 5, table: 'imagenet', seed }));
      expect([corruption.name, first?.data.join() === other?.data.join()]).toEqual([corruption.name, false]);
    }
  });

  it.each([
    [1, 1],
    [2, 1],
    [1, 3],
    [7, 2],
  ])('give numbers of 0 to 255 for a picture of %i by %i', (width, height) => {
    for (const { name, apply } of corruptions) {
      for (const table of tables) {
        const numbers = severities[table][name]?.[4] ?? [];
        const values = apply(picture(width, height), numbers, {
          uniform: () => 0.3,
          between: (a, b) => a + 0.3 * (b - a),
          normal: () => 1,
          poisson: Math.round,
        }).data;
        expect([name, [...values].filter((value) => !(value >= 0 && value <= 255))]).toEqual([name, []]);
      }
    }
  });

  it('leave the picture further behind the severer they are, on average', () => {
    const raster = picture(64, 64);
    const distance = (corruption: Corruption, severity: number) => {
      const { data } = corrupt(raster, corruption, { severity, table: 'imagenet', seed: 3 });
      return data.reduce((sum, value, i) => sum + Math.abs(value - (raster.data[i] as number)), 0) / data.length;
    };
    const total = (severity: number) => corruptions.reduce((sum, one) => sum + distance(one, severity), 0);
    const totals = [1, 2, 3, 4, 5].map(total);
    expect(totals.toSorted((a, b) => a - b)).toEqual(totals);
  });
});
