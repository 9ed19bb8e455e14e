import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random.js';
import type { FloatImage } from '../float-image.js';
import { elasticTransform } from './elastic.js';
import { fog } from './fog.js';
import { frost } from './frost.js';
import { plasma } from './plasma.js';
import { snow } from './snow.js';
import { spatter } from './spatter.js';

const plain = (value: number): FloatImage => ({ width: 40, height: 30, channels: 3, data: new Float64Array(3600).fill(value) });

const mean = ({ data }: FloatImage) => data.reduce((sum, value) => sum + value, 0) / data.length;

describe('plasma', () => {
  it('has heights of 0 to 1, no two neighbours far apart', () => {
    const { width, height, data } = plasma(64, 64, 3, seededRandom(1));
    expect([width, height]).toEqual([64, 64]);
    expect([Math.min(...data), Math.max(...data)]).toEqual([0, 1]);
    const steps = Array.from({ length: 64 * 63 }, (_, i) => Math.abs((data[i] as number) - (data[i + 64] as number)));
    expect(Math.max(...steps)).toBeLessThan(0.35);
  });

  it('is rougher the slower it decays', () => {
    const roughness = (decay: number) => {
      const { data } = plasma(64, 64, decay, seededRandom(2));
      return Array.from({ length: 64 * 63 }, (_, i) => Math.abs((data[i] as number) - (data[i + 64] as number))).reduce((a, b) => a + b);
    };
    expect(roughness(1.4)).toBeGreaterThan(roughness(2));
    expect(roughness(2)).toBeGreaterThan(roughness(3));
  });
});

describe('weather', () => {
  it('of fog takes the picture’s contrast and leaves its largest value', () => {
    const image = plain(50);
    image.data[0] = 200;
    const { data } = fog(image, 3, 2, seededRandom(3));
    expect(Math.max(...data)).toBeLessThanOrEqual(200);
    expect(mean(fog(image, 0, 2, seededRandom(3)))).toBeCloseTo(mean(image), 9);
  });

  it('of snow brightens, the more of it the more', () => {
    const settings = { mean: 0.1, deviation: 0.3, zoom: 2, threshold: 0.5, radius: 10, sigma: 4, keep: 0.8 };
    const [light, heavy] = [0.1, 0.55].map((amount) => mean(snow(plain(60), { ...settings, mean: amount }, seededRandom(4))));
    expect(light).toBeGreaterThan(60);
    expect(heavy).toBeGreaterThan(light as number);
  });

  it('of frost lays ice over what is kept', () => {
    expect(mean(frost(plain(100), 0.6, 0, seededRandom(5)))).toBeCloseTo(60, 9);
    expect(mean(frost(plain(0), 1, 0.75, seededRandom(5)))).toBeGreaterThan(20);
  });
});

describe('spatter', () => {
  const settings = { mean: 0.65, deviation: 0.3, sigma: 1, threshold: 0.69, amount: 0.6, isMud: false };

  it('of water adds light', () => {
    const { data } = spatter(plain(40), settings, seededRandom(6));
    expect(Math.min(...data)).toBe(40);
    expect(Math.max(...data)).toBeGreaterThan(100);
  });

  it('of mud is brown', () => {
    const { data } = spatter(plain(200), { ...settings, threshold: 0.5, isMud: true }, seededRandom(7));
    const covered = Array.from({ length: 1200 }, (_, i) => i * 3).filter((i) => (data[i] as number) < 70);
    expect(covered.length).toBeGreaterThan(100);
    expect(covered.every((i) => (data[i + 2] as number) < (data[i] as number))).toBe(true);
  });

  it('of nothing leaves the picture', () => {
    expect(spatter(plain(40), { ...settings, threshold: 2 }, seededRandom(8))).toEqual(plain(40));
  });
});

describe('elastic bending', () => {
  const picture: FloatImage = { ...plain(0), data: Float64Array.from({ length: 3600 }, (_, i) => (i * 31) % 256) };

  it('by nothing keeps the picture', () => {
    const { data } = elasticTransform(picture, 0, 0, 0, seededRandom(9));
    expect(data.every((value, i) => Math.abs(value - (picture.data[i] as number)) < 1e-6)).toBe(true);
  });

  it('keeps one colour', () => {
    expect(new Set([...elasticTransform(plain(77), 20, 3, 5, seededRandom(10)).data].map(Math.round))).toEqual(new Set([77]));
  });

  it('moves more with more strength', () => {
    const moved = (strength: number) => {
      const { data } = elasticTransform(picture, strength, 4, 0, seededRandom(11));
      return data.reduce((sum, value, i) => sum + Math.abs(value - (picture.data[i] as number)), 0);
    };
    expect(moved(2)).toBeGreaterThan(moved(0.2));
  });
});
