import { describe, expect, it } from 'vitest';
import type { FloatImage } from '../float-image.js';
import type { Raster } from '../raster.js';
import { defocusBlur, diskKernel, gaussianBlur } from './blur.js';
import { contrast } from './contrast.js';
import { corruptions } from './corruptions.js';
import { brightness, saturate } from './hue.js';
import { jpegRoundTrip } from './jpeg.js';
import { pixelate } from './pixelate.js';

const image = (width: number, ...values: number[]): FloatImage => ({
  width,
  height: values.length / 3 / width,
  data: Float64Array.from(values),
});

const rounded = ({ data }: FloatImage) => [...data].map((value) => Math.round(value * 1000) / 1000);

/** A grey picture, each value one pixel. */
function grey(width: number, ...values: number[]): Raster {
  return {
    width,
    height: values.length / width,
    channels: 3,
    data: Uint8ClampedArray.from(values.flatMap((value) => [value, value, value])),
  };
}

describe('the corruptions of ImageNet-C', () => {
  it('keep size and colour range of any small picture, in all severities', () => {
    const raster = { width: 5, height: 3, channels: 3, data: Uint8ClampedArray.from({ length: 45 }, (_, i) => (i * 37) % 256) };
    for (const { name, severities, apply } of corruptions) {
      expect(severities.length).toBe(5);
      for (const numbers of severities) {
        const { width, height, data } = apply(raster, numbers);
        expect([name, width, height, data.length]).toEqual([name, 5, 3, 45]);
        expect(data.every((value) => value >= 0 && value <= 255)).toBe(true);
      }
    }
  });
});

describe('contrast', () => {
  it('draws each channel towards its own mean', () => {
    expect(rounded(contrast(image(2, 0, 10, 50, 100, 30, 50), 0.4))).toEqual([30, 16, 50, 70, 24, 50]);
  });
});

describe('brightness', () => {
  it('adds to the largest channel and keeps hue and saturation', () => {
    expect(rounded(brightness(image(1, 102, 51, 0), 0.2))).toEqual([153, 76.5, 0]);
    expect(rounded(brightness(image(1, 0, 0, 0), 0.2))).toEqual([51, 51, 51]);
  });

  it('ends at white', () => {
    expect(rounded(brightness(image(1, 200, 200, 200), 0.5))).toEqual([255, 255, 255]);
  });
});

describe('saturation', () => {
  it('lessened, leaves the largest channel', () => {
    expect(rounded(saturate(image(1, 200, 100, 0), 0.5, 0))).toEqual([200, 150, 100]);
    expect(rounded(saturate(image(1, 0, 100, 200), 0, 0))).toEqual([200, 200, 200]);
  });

  it('added to grey, gives red', () => {
    expect(rounded(saturate(image(1, 100, 100, 100), 5, 0.1))).toEqual([100, 90, 90]);
  });

  it('of each of the six parts of the circle comes back when nothing is changed', () => {
    const colours = [250, 20, 10, 200, 210, 5, 30, 240, 90, 20, 180, 222, 14, 15, 150, 190, 40, 188];
    expect(rounded(saturate(image(6, ...colours), 1, 0))).toEqual(colours);
  });
});

describe('blurring', () => {
  it('keeps one colour', () => {
    const plain = image(3, ...Array.from({ length: 27 }, () => 90));
    expect(rounded(gaussianBlur(plain, 2))).toEqual(Array.from({ length: 27 }, () => 90));
    expect(rounded(defocusBlur(plain, 3, 0.1))).toEqual(Array.from({ length: 27 }, () => 90));
  });

  it('spreads a point over a disk, equally', () => {
    const side = 9;
    const point = image(side, ...Array.from({ length: side * side * 3 }, (_, i) => (Math.floor(i / 3) === 40 ? 255 : 0)));
    const { data } = defocusBlur(point, 3, 0.1);
    const inside = Array.from({ length: side * side }, (_, i) => (data[i * 3] as number) > 1);
    // A disk of radius 3 has 29 pixels.
    expect(inside.filter(Boolean).length).toBe(29);
    expect(data[40 * 3]).toBeCloseTo(255 / 29, 4);
    expect(data[(40 + 3) * 3]).toBeCloseTo(255 / 29, 4);
  });

  it('has a disk that sums to 1 while softening does not reach its border', () => {
    const sum = (radius: number) => diskKernel(radius, 0.5).weights.reduce((total, weight) => total + weight, 0);
    expect(sum(4)).toBeCloseTo(1, 6);
    expect(sum(10)).toBeCloseTo(1.0107858, 6);
  });

  it('weighs neighbours by a Gaussian', () => {
    const point = image(9, ...Array.from({ length: 27 }, (_, i) => (Math.floor(i / 3) === 4 ? 200 : 0)));
    const { data } = gaussianBlur(point, 1);
    // e^0, e^(−1/2) and e^(−2), over the sum of all nine: 2.5066.
    expect([4, 5, 6].map((x) => Math.round((data[x * 3] as number) * 100) / 100)).toEqual([79.79, 48.39, 10.8]);
  });
});

describe('pixelating', () => {
  it('replaces blocks by their mean', () => {
    expect([...pixelate(grey(4, 0, 10, 20, 40), 0.5).data]).toEqual([5, 5, 5, 5, 5, 5, 30, 30, 30, 30, 30, 30]);
  });

  it('leaves at least one pixel', () => {
    expect([...pixelate(grey(2, 0, 10), 0.25).data]).toEqual([5, 5, 5, 5, 5, 5]);
  });
});

describe('a trip through JPEG', () => {
  it('keeps the grey that it is made around', () => {
    expect(new Set(jpegRoundTrip(grey(3, 128, 128, 128), 7).data)).toEqual(new Set([128]));
  });

  it('loses little at the best quality, and more at a low one', () => {
    const width = 20;
    const data = Uint8ClampedArray.from({ length: width * 13 * 3 }, (_, i) => 120 + 60 * Math.sin(i / 40) + 30 * Math.cos((i % 60) / 9));
    const raster = { width, height: 13, channels: 3, data };
    const loss = (quality: number) => {
      const out = jpegRoundTrip(raster, quality).data;
      return data.reduce((sum, value, i) => sum + Math.abs(value - (out[i] as number)), 0) / data.length;
    };
    expect(loss(100)).toBeLessThan(2);
    expect(loss(25)).toBeGreaterThan(loss(100));
    expect(loss(7)).toBeGreaterThan(loss(25));
  });

  it('of one pixel and of odd sides has the size it had', () => {
    for (const [width, height] of [
      [1, 1],
      [9, 1],
      [1, 17],
      [15, 9],
    ] as const) {
      const out = jpegRoundTrip(grey(width, ...Array.from({ length: width * height }, () => 40)), 50);
      expect([out.width, out.height, out.data.length]).toEqual([width, height, width * height * 3]);
      expect(Math.max(...out.data) - Math.min(...out.data)).toBeLessThan(2);
    }
  });
});
