import { expect, it } from 'vitest';
import { drawn } from '../testing/test-media.js';
import { shrinkPicture } from './shrink-picture.js';

it('a smaller picture has the means of blocks', () => {
  const picture = drawn(5, 4, (x, y) => [x * 10, y * 10, 100, 255]);
  expect(shrinkPicture(picture, 2)).toEqual({
    width: 2,
    height: 2,
    data: Uint8ClampedArray.of(5, 5, 100, 255, 25, 5, 100, 255, 5, 25, 100, 255, 25, 25, 100, 255),
  });
  expect(shrinkPicture(picture, 1)).toBe(picture);
});
