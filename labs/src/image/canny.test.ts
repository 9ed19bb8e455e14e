import { expect, it } from 'vitest';
import { cannyEdges } from './canny.js';
import { floatLayer } from './float-image.js';

/** A layer drawn with digits, each worth 25. */
const layer = (...rows: string[]) =>
  floatLayer(
    rows[0]?.length ?? 0,
    rows.length,
    Float64Array.from(rows.join(''), (digit) => Number(digit) * 25),
  );

const drawn = (edges: Uint8Array, width: number) =>
  Array.from({ length: edges.length / width }, (_, y) => [...edges.subarray(y * width, (y + 1) * width)].join(''));

it('an upright step has an edge of one pixel', () => {
  expect(drawn(cannyEdges(layer('000888', '000888', '000888'), 50, 150), 6)).toEqual(['001000', '001000', '001000']);
});

it('a lying step has an edge of one pixel', () => {
  expect(drawn(cannyEdges(layer('000', '000', '888', '888'), 50, 150), 3)).toEqual(['000', '111', '000', '000']);
});

it('a plain picture has none', () => {
  expect(drawn(cannyEdges(layer('444', '444'), 50, 150), 3)).toEqual(['000', '000']);
});

it('a weak edge stays only where it touches a strong one', () => {
  // A step of 25 has a slope of 100 in Sobel's measure, one of 200 has 800.
  expect(drawn(cannyEdges(layer('000111', '000111', '000111'), 50, 150), 6)).toEqual(['000000', '000000', '000000']);
  const both = drawn(cannyEdges(layer('000888', '000888', '000888', '000111', '000111', '000111'), 50, 150), 6);
  expect(both.at(-1)).toBe('001000');
});
