import { describe, expect, it } from 'vitest';
import { densify, type Sparsity } from './sparsity.js';

describe('a sparse tensor', () => {
  it('of rows with listed columns gets its zeros back', () => {
    const rows: Sparsity = {
      order: [0, 1],
      blocks: [],
      levels: [
        { isDense: true, size: 3 },
        { isDense: false, starts: [0, 2, 2, 3], places: [0, 3, 1] },
      ],
    };
    expect(densify('float32', [3, 4], Float32Array.of(5, 6, 7), rows)).toEqual({
      type: 'float32',
      dims: [3, 4],
      data: Float32Array.of(5, 0, 0, 6, 0, 0, 0, 0, 0, 7, 0, 0),
    });
  });

  it('of listed blocks gets its zeros back', () => {
    const blocks: Sparsity = {
      order: [0, 1, 2, 3],
      blocks: [0, 1],
      levels: [
        { isDense: true, size: 2 },
        { isDense: false, starts: [0, 1, 2], places: [1, 0] },
        { isDense: true, size: 2 },
        { isDense: true, size: 2 },
      ],
    };
    expect(densify('int8', [4, 4], Int8Array.of(1, 2, 3, 4, 5, 6, 7, 8), blocks).data).toEqual(
      Int8Array.of(0, 0, 1, 2, 0, 0, 3, 4, 5, 6, 0, 0, 7, 8, 0, 0),
    );
  });

  it('stored column by column gets its zeros back', () => {
    const columns: Sparsity = {
      order: [1, 0],
      blocks: [],
      levels: [
        { isDense: true, size: 2 },
        { isDense: false, starts: [0, 1, 3], places: [2, 0, 1] },
      ],
    };
    expect([...densify('float16', [3, 2], Uint16Array.of(1, 2, 3), columns).data]).toEqual([0, 2, 0, 3, 1, 0]);
  });

  it('whose places lead outside, or that names more than there are values, is refused', () => {
    const levels = (places: readonly number[]): Sparsity => ({
      order: [0],
      blocks: [],
      levels: [{ isDense: false, starts: [0, places.length], places }],
    });
    expect(() => densify('float32', [2], Float32Array.of(1), levels([9]))).toThrow(RangeError);
    expect(() => densify('float32', [2], Float32Array.of(1), levels([0, 1]))).toThrow(RangeError);
    const endless: Sparsity = {
      order: [0],
      blocks: [],
      levels: [
        { isDense: true, size: 2 ** 30 },
        { isDense: false, starts: [], places: [] },
      ],
    };
    expect(() => densify('float32', [2], Float32Array.of(1), endless)).toThrow(RangeError);
  });
});
