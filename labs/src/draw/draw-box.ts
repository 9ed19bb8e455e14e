import type { BoxXyxy } from '../detect/box.js';
import type { Picture } from '../media/picture.js';
import { type Colour, paintArea } from './paint.js';

/** Draws the outline of a box, `thick` pixels inwards; what lies outside of the picture is not drawn. */
export function drawBox(picture: Picture, box: BoxXyxy, thick: number, colour: Colour): void {
  const [left, top, right, bottom] = box.map((value) => Math.round(Math.min(1e6, Math.max(-1e6, value)))) as [
    number,
    number,
    number,
    number,
  ];
  const [width, height] = [right - left, bottom - top];
  paintArea(picture, left, top, width, thick, colour);
  paintArea(picture, left, bottom - thick, width, thick, colour);
  paintArea(picture, left, top + thick, thick, height - 2 * thick, colour);
  paintArea(picture, right - thick, top + thick, thick, height - 2 * thick, colour);
}
