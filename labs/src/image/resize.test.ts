import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropRaster, type Raster } from './raster.js';
import { resizeRaster } from './resize.js';
import { resizeNearest } from './resize-nearest.js';
import type { ResizeFilter } from './resize-windows.js';

const filters: readonly ResizeFilter[] = ['box', 'bilinear', 'hamming', 'bicubic', 'lanczos'];

const line = (...values: number[]): Raster => ({ width: values.length, height: 1, channels: 1, data: Uint8ClampedArray.from(values) });

const column = (...values: number[]): Raster => ({ ...line(...values), width: 1, height: values.length });

const rasters = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }), channels: fc.constantFrom(1, 3, 4) })
  .chain((size) => {
    const length = size.width * size.height * size.channels;
    return fc.uint8ClampedArray({ minLength: length, maxLength: length }).map((data) => ({ ...size, data }));
  });

const sides = fc.integer({ min: 1, max: 20 });

describe('resizing as Pillow does', () => {
  it('halves with boxes to the mean, a half rounded up', () => {
    expect([...resizeRaster(line(10, 20, 0, 1), 2, 1, 'box').data]).toEqual([15, 1]);
  });

  it('doubles with straight lines between the pixels', () => {
    expect([...resizeRaster(line(0, 100), 4, 1, 'bilinear').data]).toEqual([0, 25, 75, 100]);
  });

  it('overshoots at an edge with cubics of a = −0.5', () => {
    // The weights at 0.25, 0.75, 1.25 and 1.75 are 0.8671875, 0.2265625, −0.0703125 and −0.0234375.
    const edge = [50, 50, 50, 150, 150, 150];
    expect([...resizeRaster(line(...edge), 12, 1, 'bicubic').data.subarray(4, 8)]).toEqual([43, 70, 130, 157]);
  });

  it('cuts off what leaves 0 to 255', () => {
    expect([...resizeRaster(line(0, 0, 0, 255, 255, 255), 12, 1, 'lanczos').data.subarray(4, 8)]).toEqual([0, 54, 201, 255]);
  });

  it('widens the filter when it reduces, so that no pixel is left out', () => {
    expect([...resizeRaster(line(0, 0, 0, 255, 0, 0, 0, 0), 2, 1, 'box').data]).toEqual([64, 0]);
  });

  it('treats columns as it treats rows', () => {
    const values = [3, 200, 17, 90, 255, 0, 41];
    for (const filter of filters) {
      expect(resizeRaster(column(...values), 1, 4, filter).data).toEqual(resizeRaster(line(...values), 4, 1, filter).data);
    }
  });

  it('resizes a part of it, with fractions of pixels', () => {
    expect([...resizeRaster(line(0, 100, 200, 40), 1, 1, 'box', [1, 0, 3, 1]).data]).toEqual([150]);
    expect([...resizeRaster(line(0, 100, 200, 40), 2, 1, 'bilinear', [0.5, 0, 2.5, 1]).data]).toEqual([50, 150]);
  });

  it('keeps a picture of the same size', () => {
    fc.assert(
      fc.property(rasters, fc.constantFrom(...filters), (raster, filter) => {
        expect(resizeRaster(raster, raster.width, raster.height, filter).data).toEqual(raster.data);
      }),
    );
  });

  it('keeps one colour whatever the size', () => {
    fc.assert(
      fc.property(
        sides,
        sides,
        sides,
        sides,
        fc.integer({ min: 0, max: 255 }),
        fc.constantFrom(...filters),
        (w, h, width, height, value, filter) => {
          const raster = { width: w, height: h, channels: 1, data: new Uint8ClampedArray(w * h).fill(value) };
          expect(new Set(resizeRaster(raster, width, height, filter).data)).toEqual(new Set([value]));
        },
      ),
    );
  });

  it('gives a box of whole pixels at its own size as it is', () => {
    fc.assert(
      fc.property(rasters, fc.constantFrom(...filters), fc.nat(), fc.nat(), (raster, filter, a, b) => {
        const [left, top] = [a % raster.width, b % raster.height];
        const box = [left, top, raster.width, raster.height] as const;
        const own = resizeRaster(raster, raster.width - left, raster.height - top, filter, box);
        expect(own).toEqual(cropRaster(raster, box));
      }),
    );
  });
});

describe('resizing to the nearest pixel', () => {
  it('takes the pixel under the middle of each new one', () => {
    expect([...resizeNearest(line(1, 2, 3, 4), 2, 1).data]).toEqual([2, 4]);
    expect([...resizeNearest(line(1, 2), 5, 1).data]).toEqual([1, 1, 2, 2, 2]);
    expect([...resizeNearest(column(1, 2, 3), 1, 2, [0, 1, 1, 3]).data]).toEqual([2, 3]);
  });

  it('makes no new values', () => {
    fc.assert(
      fc.property(rasters, sides, sides, (raster, width, height) => {
        const values = new Set(raster.data);
        expect([...resizeNearest(raster, width, height).data].filter((value) => !values.has(value))).toEqual([]);
      }),
    );
  });
});
