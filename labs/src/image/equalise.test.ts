import { expect, it } from 'vitest';
import { equalise } from './equalise.js';

it('values are spread by how many are not above them, the least of them left out', () => {
  expect([...equalise(Float64Array.of(7, 7, 9, 10, 200))]).toEqual([0, 0, 85, 170, 255]);
});

it('one value alone stays', () => {
  expect([...equalise(Float64Array.of(7, 7))]).toEqual([7, 7]);
});
