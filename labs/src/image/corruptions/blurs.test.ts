import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random.js';
import { type FloatImage, floatLayer } from '../float-image.js';
import { clippedZoom } from './clipped-zoom.js';
import { defocusBlur, diskKernel } from './defocus-blur.js';
import { glassBlur } from './glass-blur.js';
import { motionBlur } from './motion-blur.js';
import { zoomBlur } from './zoom-blur.js';

const line = (...values: number[]) => floatLayer(values.length, 1, Float64Array.from(values));

const rounded = ({ data }: FloatImage) => [...data].map((value) => Math.round(value * 100) / 100);

const plain: FloatImage = { width: 12, height: 11, channels: 3, data: new Float64Array(12 * 11 * 3).fill(90) };

describe('blurs', () => {
  it('keep one colour', () => {
    const blurred = [
      defocusBlur(plain, 3, 0.1),
      glassBlur(plain, 1, 2, 2, seededRandom(1)),
      motionBlur(plain, 4, 2, 30),
      zoomBlur(plain, 0.02, 5),
    ];
    for (const image of blurred) expect(new Set(rounded(image))).toEqual(new Set([90]));
  });
});

describe('a lens out of focus', () => {
  it('spreads a point over a disk, equally', () => {
    const side = 9;
    const { data } = defocusBlur(
      floatLayer(
        side,
        side,
        Float64Array.from({ length: side * side }, (_, i) => (i === 40 ? 255 : 0)),
      ),
      3,
      0.1,
    );
    // A disk of radius 3 has 29 pixels.
    expect(data.filter((value) => value > 1).length).toBe(29);
    expect(data[40]).toBeCloseTo(255 / 29, 4);
    expect(data[40 + 3]).toBeCloseTo(255 / 29, 4);
  });

  it('has a disk that sums to 1 while softening does not reach its border', () => {
    const sum = (radius: number) => diskKernel(radius, 0.5).weights.reduce((total, weight) => total + weight, 0);
    expect(sum(4)).toBeCloseTo(1, 6);
    expect(sum(10)).toBeCloseTo(1.0107858, 6);
  });
});

describe('motion', () => {
  it('draws along a line in one direction, by half a bell', () => {
    // 1, e^(−1/2) and e^(−2), over their sum.
    expect(rounded(motionBlur(line(0, 0, 0, 0, 200, 0), 1, 1, 0))).toEqual([0, 0, 16, 70, 115, 0]);
  });

  it('turns with its angle', () => {
    const column = floatLayer(1, 5, Float64Array.of(0, 0, 200, 0, 0));
    expect(rounded(motionBlur(column, 1, 1, 90))).toEqual([16, 70, 115, 0, 0]);
    expect(rounded(motionBlur(column, 1, 1, -90))).toEqual([0, 0, 115, 70, 16]);
  });
});

describe('zooming', () => {
  it('puts the corners of the middle on the corners', () => {
    expect(rounded(clippedZoom(line(0, 30, 60, 90), 2))).toEqual([30, 40, 50, 60]);
    expect(rounded(clippedZoom(line(0, 30, 60, 90), 1))).toEqual([0, 30, 60, 90]);
  });

  it('mixes the picture with its enlargements', () => {
    // (twice the picture, and the enlargement by 2) / 3.
    expect(rounded(zoomBlur(line(0, 30, 60, 90), 1, 2))).toEqual([10, 33.33, 56.67, 80]);
  });
});

describe('glass', () => {
  it('makes no colours that were not there, but for its blurring', () => {
    const stripes = floatLayer(
      16,
      16,
      Float64Array.from({ length: 256 }, (_, i) => (i % 2 === 0 ? 10 : 200)),
    );
    const { data } = glassBlur(stripes, 0.05, 2, 3, seededRandom(5));
    expect(new Set([...data].map(Math.round))).toEqual(new Set([10, 200]));
  });
});
