import { expect, it } from 'vitest';
import { limitedShortSide } from './limited-short-side.js';

it.each([
  ['a photograph', { width: 640, height: 480 }, { width: 1066, height: 800 }],
  ['a tall one', { width: 427, height: 640 }, { width: 800, height: 1199 }],
  ['a square', { width: 512, height: 512 }, { width: 800, height: 800 }],
  ['a wide one, held at 1333', { width: 1000, height: 300 }, { width: 1333, height: 400 }],
  ['a strip without height', { width: 10000, height: 1 }, { width: 0, height: 0 }],
])('%s gets DETR’s size', (_, size, expected) => {
  const { width, height } = limitedShortSide(size, 800, 1333);
  expect(height === 0 ? { width: 0, height } : { width, height }).toEqual(expected);
});
