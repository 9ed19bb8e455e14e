import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardTransform, inverseTransform } from './jpeg-transform.js';

const blocks = fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 64, maxLength: 64 });

/** The transform by its definition, in double floats. */
function exact(block: readonly number[]): number[] {
  const scale = (u: number) => (u === 0 ? Math.SQRT1_2 : 1) / 2;
  const wave = (x: number, u: number) => Math.cos(((2 * x + 1) * u * Math.PI) / 16);
  return Array.from({ length: 64 }, (_, i) => {
    const [u, v] = [i & 7, i >> 3];
    return scale(u) * scale(v) * block.reduce((sum, value, k) => sum + value * wave(k & 7, u) * wave(k >> 3, v), 0);
  });
}

describe('the transform of JPEG', () => {
  it('makes one value of one colour', () => {
    const block = new Int32Array(64).fill(100);
    forwardTransform(block);
    expect([block[0], Math.max(...block.subarray(1)), Math.min(...block.subarray(1))]).toEqual([6400, 0, 0]);
  });

  it('is the cosine transform, 8 times as large, to within rounding', () => {
    fc.assert(
      fc.property(blocks, (values) => {
        const block = Int32Array.from(values);
        forwardTransform(block);
        const expected = exact(values);
        expect(Math.max(...expected.map((value, i) => Math.abs(value * 8 - (block[i] as number))))).toBeLessThan(6);
      }),
    );
  });

  it('comes back to within rounding', () => {
    fc.assert(
      fc.property(blocks, (values) => {
        const block = Int32Array.from(values);
        forwardTransform(block);
        const back = block.map((value) => Math.round(value / 8));
        inverseTransform(back);
        expect(Math.max(...values.map((value, i) => Math.abs(value - (back[i] as number))))).toBeLessThanOrEqual(2);
      }),
    );
  });
});
