import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random.js';
import type { FloatImage } from '../float-image.js';
import { gaussianNoise, impulseNoise, shotNoise, speckleNoise } from './noise.js';

const plain = (value: number): FloatImage => ({ width: 100, height: 100, channels: 3, data: new Float64Array(30_000).fill(value) });

function meanAndDeviation({ data }: FloatImage): readonly [number, number] {
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
  return [mean, Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length)];
}

describe('noise', () => {
  it('of a bell has the deviation asked for, in parts of 255', () => {
    const [mean, deviation] = meanAndDeviation(gaussianNoise(plain(128), 0.08, seededRandom(1)));
    expect(Math.abs(mean - 128)).toBeLessThan(0.6);
    expect(deviation).toBeCloseTo(0.08 * 255, 0);
  });

  it('of single bits of light grows with the root of the light', () => {
    const at = (value: number) => meanAndDeviation(shotNoise(plain(value), 60, seededRandom(2)));
    const [dark, bright] = [at(25.5), at(102)];
    expect(Math.abs(dark[0] - 25.5)).toBeLessThan(0.5);
    expect(Math.abs(bright[0] - 102)).toBeLessThan(1);
    expect(bright[1] / dark[1]).toBeCloseTo(2, 1);
    expect(at(0)).toEqual([0, 0]);
  });

  it('of impulses sets the part asked for to black or white, half each', () => {
    const { data } = impulseNoise(plain(100), 0.27, seededRandom(3));
    const share = (value: number) => data.filter((each) => each === value).length / data.length;
    expect(share(100)).toBeCloseTo(0.73, 1);
    expect(share(0)).toBeCloseTo(0.135, 1);
    expect(share(255)).toBeCloseTo(0.135, 1);
  });

  it('of speckles grows with the value and leaves black', () => {
    const at = (value: number) => meanAndDeviation(speckleNoise(plain(value), 0.2, seededRandom(4)))[1];
    expect(at(100) / at(50)).toBeCloseTo(2, 1);
    expect(at(100)).toBeCloseTo(20, 0);
    expect(at(0)).toBe(0);
  });
});
