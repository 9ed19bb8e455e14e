import { describe, expect, it } from 'vitest';
import type { Raster } from '../raster.js';
import { jpegRoundTrip } from './jpeg.js';
import { pixelate } from './pixelate.js';

/** A grey picture, each value one pixel. */
function grey(width: number, ...values: number[]): Raster {
  return {
    width,
    height: values.length / width,
    channels: 3,
    data: Uint8ClampedArray.from(values.flatMap((value) => [value, value, value])),
  };
}

describe('pixelating', () => {
  it('replaces blocks by their mean', () => {
    expect([...pixelate(grey(4, 0, 10, 20, 40), 0.5).data]).toEqual([5, 5, 5, 5, 5, 5, 30, 30, 30, 30, 30, 30]);
  });

  it('leaves at least one pixel, and no more than there were', () => {
    expect([...pixelate(grey(2, 0, 10), 0.25).data]).toEqual([5, 5, 5, 5, 5, 5]);
    expect([...pixelate(grey(2, 0, 10), 1000).data]).toEqual([0, 0, 0, 10, 10, 10]);
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

  it('gives what libjpeg-turbo gives, also where blocks are filled up', () => {
    const raster = {
      width: 7,
      height: 3,
      channels: 3,
      data: Uint8ClampedArray.from({ length: 63 }, (_, i) => (i * 37 + i * i * 11) & 255),
    };
    // Written and read with Pillow 9.4 at quality 60, a row of the picture a line.
    // biome-ignore format: three rows of seven pixels
    expect([...jpegRoundTrip(raster, 60).data]).toEqual([
      68, 35, 82, 138, 106, 145, 84, 50, 77, 240, 205, 212, 135, 91, 82, 180, 126, 98, 131, 63, 18,
      197, 182, 221, 150, 136, 169, 135, 124, 141, 116, 104, 104, 161, 146, 125, 134, 112, 71, 202, 167, 111,
      175, 201, 224, 113, 142, 156, 120, 154, 153, 105, 144, 123, 167, 208, 164, 153, 194, 128, 145, 180, 96,
    ]);
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
