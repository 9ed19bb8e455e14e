import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doublesNpy, writeNpy } from '../testing/write-npy.js';
import { readNpy } from './read-npy.js';

const hex = (text: string): Uint8Array => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

describe('a .npy file', () => {
  it.each([
    ['|b1', '00 01', [0, 1]],
    ['|u1', '00 ff', [0, 255]],
    ['|i1', '7f 80', [127, -128]],
    ['<u2', '01 00 ff ff', [1, 65535]],
    ['>u2', '00 01 ff ff', [1, 65535]],
    ['<i2', '01 00 fe ff', [1, -2]],
    ['>i2', '00 01 ff fe', [1, -2]],
    ['<f2', '00 3c 00 c0', [1, -2]],
    ['>f2', '3c 00 c0 00', [1, -2]],
    ['<u4', '01 00 00 00 ff ff ff ff', [1, 4294967295]],
    ['>i4', '00 00 00 01 ff ff ff fe', [1, -2]],
    ['<f4', '00 00 c0 3f 00 00 20 c0', [1.5, -2.5]],
    ['>f4', '3f c0 00 00 c0 20 00 00', [1.5, -2.5]],
    ['=f4', '00 00 c0 3f 00 00 20 c0', [1.5, -2.5]],
    ['<u8', '01 00 00 00 00 00 00 00 00 00 00 00 01 00 00 00', [1, 4294967296]],
    ['>i8', '00 00 00 00 00 00 00 01 ff ff ff ff ff ff ff fe', [1, -2]],
    ['<f8', '00 00 00 00 00 00 f8 3f 00 00 00 00 00 00 04 c0', [1.5, -2.5]],
    ['>f8', '3f f8 00 00 00 00 00 00 c0 04 00 00 00 00 00 00', [1.5, -2.5]],
  ])('of type %s is read', (descr, bytes, values) => {
    expect([...readNpy(writeNpy(descr, [2], hex(bytes))).values]).toEqual(values);
  });

  it('in Fortran order has the same rows', () => {
    const values = Uint8Array.of(1, 4, 2, 5, 3, 6);
    expect(readNpy(writeNpy('|u1', [2, 3], values, true))).toEqual({ shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) });
  });

  it('of versions 2 and 3 is read', () => {
    const first = writeNpy('|u1', [2], Uint8Array.of(7, 8));
    for (const version of [2, 3]) {
      const long = Uint8Array.of(...first.slice(0, 6), version, 0, first[8] as number, first[9] as number, 0, 0, ...first.slice(10));
      expect([...readNpy(long).values]).toEqual([7, 8]);
    }
  });

  it('may have no dimensions, no values, and bytes after its values', () => {
    expect(readNpy(doublesNpy([], [3.5]))).toEqual({ shape: [], values: Float64Array.of(3.5) });
    expect(readNpy(doublesNpy([0, 4], []))).toEqual({ shape: [0, 4], values: new Float64Array(0) });
    expect([...readNpy(doublesNpy([1], [1, 2])).values]).toEqual([1]);
  });

  it('of three dimensions is the same in either order', () => {
    fc.assert(
      fc.property(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), ([a, b, c]) => {
        const rowMajor = Uint8Array.from({ length: a * b * c }, (_, k) => k);
        const columnMajor = new Uint8Array(a * b * c);
        for (let i = 0; i < a; i++)
          for (let j = 0; j < b; j++) for (let k = 0; k < c; k++) columnMajor[i + a * (j + b * k)] = (i * b + j) * c + k;
        expect(readNpy(writeNpy('|u1', [a, b, c], columnMajor, true))).toEqual(readNpy(writeNpy('|u1', [a, b, c], rowMajor)));
      }),
    );
  });
});

describe('a file that is no array of numbers', () => {
  const whole = doublesNpy([2, 2], [1, 2, 3, 4]);
  const literal = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    return Uint8Array.of(...whole.slice(0, 8), bytes.length, 0, ...bytes);
  };

  it.each([
    ['that is something else', new TextEncoder().encode('PK no array'), 'it does not begin as one'],
    ['that ends after its mark', whole.slice(0, 7), 'it is cut off in its header'],
    ['that ends in its header', whole.slice(0, 60), 'it is cut off in its header'],
    ['that ends in its values', whole.slice(0, -1), 'it is cut off: shape (2, 2) of <f8 needs 32 bytes, and 31 are there'],
    ['of another version', Uint8Array.of(...whole.slice(0, 6), 9, ...whole.slice(7)), 'its format is version 9; 1 to 3 are read'],
    [
      'of words',
      writeNpy('<U4', [1], new Uint8Array(16)),
      'its values are of type <U4; read are b1, u1, i1, u2, i2, f2, u4, i4, f4, u8, i8, f8',
    ],
    [
      'of Python objects',
      writeNpy('|O', [1], new Uint8Array(16)),
      'its values are of type |O; read are b1, u1, i1, u2, i2, f2, u4, i4, f4, u8, i8, f8',
    ],
    [
      'of complex numbers',
      writeNpy('<c8', [1], new Uint8Array(8)),
      'its values are of type <c8; read are b1, u1, i1, u2, i2, f2, u4, i4, f4, u8, i8, f8',
    ],
    [
      'of records',
      literal("{'descr': [('a', '<f4')], 'shape': (1,)}"),
      'its values are records of several fields; save one array of numbers',
    ],
    ['without a shape', literal("{'descr': '<f4', 'fortran_order': False}"), 'its header names no type, order and shape'],
    [
      'that announces more than there can be',
      writeNpy('<f8', [99999999, 99999999], new Uint8Array(8)),
      'its shape (99999999, 99999999) is of more than 2^31 values',
    ],
  ])('%s is refused with the reason', (_, bytes, reason) => {
    expect(() => readNpy(bytes)).toThrow(`The .npy file cannot be read: ${reason}.`);
  });

  it('with a header of 4 GB is refused before anything is set aside', () => {
    const huge = Uint8Array.of(...whole.slice(0, 6), 2, 0, 255, 255, 255, 255);
    expect(() => readNpy(huge)).toThrow('its header is 4294967295 bytes long; at most 65536 are read');
  });
});
