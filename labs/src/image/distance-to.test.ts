import { expect, it } from 'vitest';
import { distanceTo } from './distance-to.js';

it('the distance to a marked pixel is that of steps beside, across and of a knight', () => {
  const marked = Uint8Array.from({ length: 25 }, (_, i) => (i === 12 ? 1 : 0));
  expect([...distanceTo(marked, 5, 5).subarray(10)]).toEqual([2, 1, 0, 1, 2, 2.1969, 1.4, 1, 1.4, 2.1969, 2.8, 2.1969, 2, 2.1969, 2.8]);
});

it('the distance is infinite where nothing is marked', () => {
  expect([...distanceTo(new Uint8Array(2), 2, 1)]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
});
