import { describe, expect, it } from 'vitest';
import type { Picture } from '../media/picture.js';
import { drawBox, drawDisc, drawLine, drawRing, fillBox, plainPicture } from './canvas.js';
import { drawNumber, numberWidth } from './draw-number.js';

/** The red of each pixel: `.` for none, `#` for all, `+` between. */
function rows({ width, height, data }: Picture): string[] {
  const sign = (value: number) => (value < 20 ? '.' : value > 235 ? '#' : '+');
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => sign(data[(y * width + x) * 4] as number)).join(''),
  );
}

const black = (width: number, height: number) => plainPicture(width, height, [0, 0, 0]);
const white = [255, 255, 255] as const;

describe('drawing', () => {
  it('a line covers the pixels it goes through, its ends round', () => {
    const picture = black(8, 5);
    drawLine(picture, [2.5, 2.5], [5.5, 2.5], 2, white);
    expect(rows(picture)).toEqual(['........', '.++++++.', '.+####+.', '.++++++.', '........']);
  });

  it('a disc is round', () => {
    const picture = black(5, 5);
    drawDisc(picture, [2.5, 2.5], 2, white);
    expect(rows(picture)).toEqual(['.+++.', '+###+', '+###+', '+###+', '.+++.']);
  });

  it('a ring is open', () => {
    const picture = black(7, 7);
    drawRing(picture, [3.5, 3.5], 2.5, 1, white);
    expect(rows(picture)[3]?.[3]).toBe('.');
    expect(rows(picture)[1]?.[3]).not.toBe('.');
  });

  it('a box has four sides, and what lies outside of the picture is not drawn', () => {
    const picture = black(5, 4);
    drawBox(picture, [0.5, 0.5, 9.5, 2.5], 1, white);
    expect(rows(picture)).toEqual(['#####', '#....', '#####', '.....']);
    drawLine(picture, [Number.NaN, 0], [3, 3], 2, white);
    expect(rows(picture)[3]).toBe('.....');
  });

  it('a filled box is mixed with what was there', () => {
    const picture = black(2, 1);
    fillBox(picture, [0, 0, 1, 1], [200, 100, 50], 0.5);
    expect([...picture.data]).toEqual([100, 50, 25, 255, 0, 0, 0, 255]);
  });

  it('a number is made of cells', () => {
    const picture = black(7, 5);
    drawNumber(picture, 17, 0, 0, 1, white);
    expect(numberWidth(17)).toBe(7);
    expect(rows(picture)).toEqual(['.#..###', '##....#', '.#....#', '.#....#', '###...#']);
  });
});
