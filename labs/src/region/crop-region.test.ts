import { describe, expect, it } from 'vitest';
import { drawn } from '../testing/test-media.js';
import { cropRegion } from './crop-region.js';

const levels = { black: 0, white: 255 };
const slope = drawn(8, 6, (x, y) => [x * 10, y * 10, 200, 7]);

describe('a region of a picture', () => {
  it('of the picture’s own size is the picture, without alpha', () => {
    const square = drawn(4, 4, (x, y) => [x, y, x * y, 0]);
    const { dims, data } = cropRegion(square, { x: 2, y: 2, width: 4, height: 4, angle: 0 }, 4, levels);
    expect(dims).toEqual([1, 4, 4, 3]);
    expect([...data.slice(3, 6), ...data.slice(-3)]).toEqual([1, 0, 0, 3, 3, 9]);
  });

  it('lies between pixels where it must', () => {
    const { data } = cropRegion(slope, { x: 4, y: 3, width: 2, height: 2, angle: 0 }, 4, levels);
    expect([...data.slice(0, 6)].map(Math.round)).toEqual([28, 18, 200, 33, 18, 200]);
  });

  it('is black outside of the picture, in the values of the network', () => {
    const { data } = cropRegion(slope, { x: -20, y: -20, width: 8, height: 8, angle: 0.3 }, 2, { black: -1, white: 1 });
    expect([...data]).toEqual(Array.from({ length: 12 }, () => -1));
    const rim = cropRegion(slope, { x: 0, y: 3, width: 2, height: 2, angle: 0 }, 2, levels);
    expect([...rim.data.slice(0, 3)]).toEqual([0, 0, 0]);
    expect([...rim.data.slice(3, 6)]).toEqual([0, 20, 200]);
  });

  it('turned by a right angle has rows for columns', () => {
    const { data } = cropRegion(slope, { x: 4, y: 3, width: 2, height: 2, angle: Math.PI / 2 }, 2, levels);
    expect([...data].map(Math.round)).toEqual([40, 20, 200, 40, 30, 200, 30, 20, 200, 30, 30, 200]);
  });

  it('that is upright has the values of one turned by next to nothing, at the rims too, and in a part', () => {
    const picture = drawn(9, 7, (x, y) => [x * 28, y * 36, (x * y * 37) % 256, 255]);
    for (const [k, x] of [1, 2.3, 4, 7.8].entries()) {
      const region = { x, y: x * 0.7, width: 5 + k, height: 7 - k, angle: 0 };
      for (const part of [null, [1.4, 0.8, 6.3, 5.1] as const]) {
        const upright = cropRegion(picture, region, 12, levels, part).data;
        const turned = cropRegion(picture, { ...region, angle: 1e-9 }, 12, levels, part).data;
        expect(Math.max(...upright.map((value, at) => Math.abs(value - (turned[at] as number))))).toBeLessThan(1e-3);
        expect(Math.max(...upright)).toBeGreaterThan(0);
      }
    }
  });

  it('shares the rim’s pixels with the black around them', () => {
    const white = drawn(2, 2, () => [255, 255, 255, 255]);
    const { data } = cropRegion(white, { x: 0, y: 1, width: 1, height: 1, angle: 0 }, 1, levels);
    expect([...data]).toEqual([127.5, 127.5, 127.5]);
  });
});
