import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floats } from '../tensor.js';
import { readSafetensors } from './safetensors.js';
import { halfToNumber, toFloat32 } from './to-float32.js';
import { numberToHalf, writeSafetensors } from './write-safetensors.js';

describe('half floats', () => {
  it.each([
    [0, 0x0000],
    [-0, 0x8000],
    [1, 0x3c00],
    [-2, 0xc000],
    [1 / 3, 0x3555],
    [65504, 0x7bff],
    [65519, 0x7bff],
    [65520, 0x7c00],
    [2 ** -14, 0x0400],
    [2 ** -24, 0x0001],
    [2 ** -25, 0x0000],
    [1.5 * 2 ** -25, 0x0001],
    [2047.5, 0x6800],
    [Number.NaN, 0x7e00],
    [Number.NEGATIVE_INFINITY, 0xfc00],
  ])('of %d are %i', (value, bits) => {
    expect(numberToHalf(value)).toBe(bits);
  });

  it('of each half float are its own bits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (bits) => (bits & 0x7c00) === 0x7c00 || numberToHalf(halfToNumber(bits)) === bits),
    );
  });
});

describe('a safetensors file of half floats', () => {
  it('is read back', () => {
    const tensors = new Map([
      ['head.weight', floats([2, 3], [1, -2, 0.5, 0, 1024, -0.25])],
      ['head.bias', floats([1], [3])],
    ]);
    const read = [...readSafetensors(writeSafetensors(tensors))].map(([name, tensor]) => [name, toFloat32(tensor)] as const);
    expect(new Map(read)).toEqual(tensors);
  });
});
