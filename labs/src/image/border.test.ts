import { expect, it } from 'vitest';
import { placeInside, placesAround } from './border.js';

it.each([
  ['nearest', [0, 0, 0, 1, 2, 2, 2]],
  ['mirrored', [1, 0, 0, 1, 2, 2, 1]],
  ['reflected', [2, 1, 0, 1, 2, 1, 0]],
] as const)('beyond a border that is %s lie the places of the picture', (border, places) => {
  expect([...placesAround(3, 2, border)]).toEqual(places);
});

it('a picture of one pixel is the same all around', () => {
  expect((['nearest', 'mirrored', 'reflected'] as const).map((border) => placeInside(-7, 1, border))).toEqual([0, 0, 0]);
});
