import { type Colour, plainPicture } from '../../draw/paint.js';
import type { Picture } from '../../media/picture.js';

/** A light grey sheet to draw panels on. */
export function sheet(width: number, height: number): Picture {
  return plainPicture(width, height, [235, 235, 235]);
}

/** Fills a square panel whose upper left corner is at x, y: each pixel by what a function gives for its place, of 0..1 from left and from top. */
export function panel(picture: Picture, x: number, y: number, side: number, colour: (across: number, down: number) => Colour): void {
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      picture.data.set([...colour((column + 0.5) / side, (row + 0.5) / side), 255], ((y + row) * picture.width + x + column) * 4);
    }
  }
}

/** A colour on the way from one to another. */
export function between(one: Colour, other: Colour, part: number): Colour {
  return [0, 1, 2].map((c) => (one[c] as number) + part * ((other[c] as number) - (one[c] as number))) as unknown as Colour;
}
