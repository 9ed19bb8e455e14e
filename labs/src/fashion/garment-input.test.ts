import { describe, expect, it } from 'vitest';
import { drawn } from '../testing/test-media.js';
import { garmentInput } from './garment-input.js';

const levels = (picture: Parameters<typeof garmentInput>[0]) => garmentInput(picture).seen.data;
const at = (data: Uint8ClampedArray, x: number, y: number) => data[y * 28 + x];

describe('a picture as those of Fashion-MNIST are', () => {
  it('is bright on black, its longer side the whole height, in the middle', () => {
    const seen = levels(drawn(100, 100, (x, y) => (x >= 10 && x < 30 && y >= 20 && y < 60 ? [55, 55, 55, 255] : [255, 255, 255, 255])));
    expect([at(seen, 6, 14), at(seen, 7, 0), at(seen, 20, 27), at(seen, 21, 14)]).toEqual([0, 200, 200, 0]);
  });

  it('is left as it is when its ground is dark already', () => {
    const seen = levels(drawn(40, 20, (x) => (x >= 4 && x < 32 ? [200, 200, 200, 255] : [0, 0, 0, 255])));
    expect([at(seen, 14, 14), at(seen, 14, 0)]).toEqual([200, 0]);
  });

  it('has white ground where it is transparent', () => {
    const seen = levels(drawn(30, 30, (x) => (x < 10 ? [0, 0, 0, 0] : [0, 0, 0, 255])));
    expect([at(seen, 1, 14), at(seen, 14, 14)]).toEqual([0, 255]);
  });

  it('may be a single line of pixels', () => {
    const seen = levels(drawn(300, 1, (x) => (x === 0 ? [255, 255, 255, 255] : [0, 0, 0, 255])));
    expect([at(seen, 0, 13), at(seen, 27, 13), at(seen, 14, 12)]).toEqual([255, 255, 0]);
  });
});
