import { expect, it } from 'vitest';
import { seededRandom } from '../../random.js';
import { viewOf } from './view-of.js';

it('two views of a picture differ, are the same for a seed, and keep to 0 and 1', () => {
  const picture = Uint8Array.from({ length: 784 }, (_, k) => (k * 7) % 256);
  const views = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 2 }, () => {
      const view = new Float32Array(784);
      viewOf(picture, view, 28, random);
      return view;
    });
  };
  const [one, other] = views(5);
  expect(views(5)).toEqual([one, other]);
  expect(one).not.toEqual(other);
  expect([...(one ?? []), ...(other ?? [])].filter((level) => !(level >= 0 && level <= 1))).toEqual([]);
});

it('black ground stays black', () => {
  const view = new Float32Array(784).fill(9);
  for (let seed = 0; seed < 5; seed++) {
    viewOf(new Uint8Array(784), view, 28, seededRandom(seed));
    expect(Math.max(...view)).toBe(0);
  }
});
