import { expect, it } from 'vitest';
import { overBlack } from './over-black.js';

it('what is transparent becomes black, what is not stays', () => {
  const picture = { width: 3, height: 1, data: Uint8ClampedArray.of(9, 8, 7, 255, 200, 100, 50, 128, 255, 255, 255, 0) };
  expect([...overBlack(picture).data]).toEqual([9, 8, 7, 255, 100, 50, 25, 255, 0, 0, 0, 255]);
});

it('an opaque picture is handed on as it is', () => {
  const picture = { width: 1, height: 1, data: Uint8ClampedArray.of(1, 2, 3, 255) };
  expect(overBlack(picture).data).toBe(picture.data);
});
