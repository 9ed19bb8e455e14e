import type { Picture } from '../media/picture.js';
import { type Colour, fillBox } from './canvas.js';

/** Digits of 3 × 5 cells, row by row. */
const digits = [
  '111101101101111',
  '010110010010111',
  '111001111100111',
  '111001111001111',
  '101101111001001',
  '111100111001111',
  '111100111101111',
  '111001001001001',
  '111101111101111',
  '111101111001111',
];

/** How wide a number is, in cells: three for each digit and one between them. */
export function numberWidth(number: number): number {
  return String(number).length * 4 - 1;
}

/** A whole number from 0 on, its top left at a place, in cells of so many pixels. */
export function drawNumber(picture: Picture, number: number, left: number, top: number, cell: number, colour: Colour): void {
  for (const [place, digit] of [...String(number)].entries()) {
    for (const [k, isSet] of [...(digits[Number(digit)] ?? '')].entries()) {
      if (isSet !== '1') continue;
      const [x, y] = [left + (place * 4 + (k % 3)) * cell, top + Math.floor(k / 3) * cell];
      fillBox(picture, [x, y, x + cell, y + cell], colour);
    }
  }
}
