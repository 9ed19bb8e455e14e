import { expect, it } from 'vitest';
import { growthOf } from './growth.js';

it('tells quadratic work from linear work', () => {
  const quadratic = /\s+$/;
  expect(growthOf((size) => prepared(size, (text) => quadratic.test(text)), 1_000, 16_000)).toBeGreaterThan(3);
  expect(growthOf((size) => prepared(size, (text) => text.split(' ')), 10_000, 160_000)).toBeLessThan(3);
});

function prepared(size: number, work: (text: string) => unknown): () => unknown {
  const text = `${' '.repeat(size)}x`;
  return () => work(text);
}
