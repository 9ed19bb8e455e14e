import { describe, expect, it } from 'vitest';
import { doublesNpy } from '../../testing/write-npy.js';
import { readFeatures } from './features-file.js';

const text = (table: string): Uint8Array => new TextEncoder().encode(table);

describe('features in .npy', () => {
  it('are a matrix, also with further dimensions of 1', () => {
    const matrix = { rows: 2, columns: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6) };
    for (const shape of [
      [2, 3],
      [2, 3, 1, 1],
    ]) {
      expect(readFeatures(doublesNpy(shape, [1, 2, 3, 4, 5, 6]))).toEqual({ matrix, names: null, labels: null, isCorrect: null });
    }
  });

  it.each([
    [[6], [1, 2, 3, 4, 5, 6], 'Features have the shape (6,).'],
    [[1, 2, 3], [1, 2, 3, 4, 5, 6], 'Features have the shape (1, 2, 3).'],
    [[], [1], 'Features have the shape ().'],
    [[0, 3], [], 'There are no samples in the features.'],
    [[3, 0], [], 'The samples have no features.'],
    [[2, 2], [1, 2, Number.NaN, Infinity], 'Feature 0 of sample 1 is NaN, counted from 0; 2 of 4 values are no finite numbers.'],
  ])('of shape %j with %j are refused', (shape, values, message) => {
    expect(() => readFeatures(doublesNpy(shape, values))).toThrow(message);
  });
});

describe('features in a table', () => {
  const two = { rows: 2, columns: 2, values: Float64Array.of(1, 2, 3, 4.5) };
  const nothing = { names: null, labels: null, isCorrect: null };

  it.each([
    ['with commas', '1,2\n3,4.5\n', nothing],
    ['without a last line end', '1,2\n3,4.5', nothing],
    ['of Windows, with a mark of its encoding', '\ufeff1,2\r\n3,4.5\r\n', nothing],
    ['with tabs', '1\t2\n3\t4.5', nothing],
    ['with semicolons', '1;2\n3;4.5', nothing],
    ['with spaces, as numpy.savetxt writes it', '# a b\n 1.000e+00 2\n 3 4.5e0\n', nothing],
    ['with a header', 'f0,f1\n1,2\n3,4.5', nothing],
    ['of pandas, with its index', ',0,1\n10,1,2\n11,3,4.5', { ...nothing, names: ['10', '11'] }],
    ['with a label', 'a,b,label\n1,2,cat\n3,4.5,dog', { ...nothing, labels: ['cat', 'dog'] }],
    ['with numbered columns and a label', '0,1,Label\n1,2,7\n3,4.5,8', { ...nothing, labels: ['7', '8'] }],
    [
      'with names and correctness',
      'file,a,correct,b\n"x, y.png",1,1,2\nz.png,3,False,4.5',
      { ...nothing, names: ['x, y.png', 'z.png'], isCorrect: [true, false] },
    ],
    ['in Chinese', '文件,a,b,标签\n猫.png,1,2,猫\n狗.png,3,4.5,狗', { ...nothing, names: ['猫.png', '狗.png'], labels: ['猫', '狗'] }],
    [
      'without a header but with words at both ends',
      'x.png,1,2,cat\ny.png,3,4.5,dog',
      { ...nothing, names: ['x.png', 'y.png'], labels: ['cat', 'dog'] },
    ],
  ])('%s are read', (_, table, rest) => {
    expect(readFeatures(text(table))).toEqual({ matrix: two, ...rest });
  });

  it.each([
    ['', 'There are no samples in the features.'],
    ['\n\n', 'There are no samples in the features.'],
    ['name,label\na,b', 'The samples have no features.'],
    ['1,2\n3', 'Line 2 of the table has 1 columns, the lines before it have 2.'],
    ['1,2\n3,x', 'Line 2, column 2 of the table is no number: "x".'],
    ['1,2\n3,', 'Line 2, column 2 of the table is no number: "".'],
    ['1,2\nnan,4', 'Feature 0 of sample 1 is NaN, counted from 0; 1 of 4 values are no finite numbers.'],
    ['a,correct\n1,1\n2,maybe', 'Correctness in line 3 is "maybe".'],
  ])('that are %j are refused with the place', (table, message) => {
    expect(() => readFeatures(text(table))).toThrow(message);
  });

  it('that are no text are refused', () => {
    expect(() => readFeatures(Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe))).toThrow('The file is neither .npy nor a table in UTF-8.');
  });
});
