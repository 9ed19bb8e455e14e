import { describe, expect, test } from 'vitest';
import type { PictureType } from '../log/picture-type.js';
import { variantWidths } from './make-variants.js';

describe('widths of smaller copies', () => {
  test.each<[PictureType, number, readonly number[]]>([
    ['image/png', 200, [200]],
    ['image/png', 640, [320, 640]],
    ['image/jpeg', 1440, [320, 640, 960, 1440]],
    ['image/jpeg', 4000, [320, 640, 960, 1440]],
    ['image/gif', 1369, [320, 640]],
    ['image/gif', 500, [320, 500]],
  ])('of a %s of %d pixels', (type, width, widths) => {
    expect(variantWidths(type, width)).toEqual(widths);
  });
});
