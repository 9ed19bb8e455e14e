import { describe, expect, it } from 'vitest';
import { drawn } from '../testing/test-media.js';
import { imagenetClasses } from './class-names.js';
import { imagenetInput } from './imagenet-input.js';

describe('a picture as networks for ImageNet take it', () => {
  it('is the square in the middle, of 256 / 224 of its side before it is cut', () => {
    const { seen, tensor } = imagenetInput(
      drawn(512, 256, (x) => (x < 256 ? [255, 0, 0, 255] : [0, 0, 255, 255])),
      224,
    );
    expect([seen.width, seen.height, tensor.dims]).toEqual([224, 224, [1, 3, 224, 224]]);
    expect([...seen.data.slice(0, 3), ...seen.data.slice(-3)]).toEqual([255, 0, 0, 0, 0, 255]);
    expect([tensor.data[0], tensor.data[224 * 224]]).toEqual([Math.fround(2.248908281326294), Math.fround(-2.0357141494750977)]);
  });

  it('may be one pixel', () => {
    const { seen } = imagenetInput(
      drawn(1, 1, () => [7, 8, 9, 0]),
      32,
    );
    expect(new Set(seen.data)).toEqual(new Set([7, 8, 9]));
  });
});

describe('the classes of ImageNet', () => {
  it('are a thousand names', () => {
    expect([imagenetClasses.length, imagenetClasses[0], imagenetClasses[207], imagenetClasses[999]]).toEqual([
      1000,
      'tench',
      'golden retriever',
      'toilet tissue',
    ]);
  });
});
