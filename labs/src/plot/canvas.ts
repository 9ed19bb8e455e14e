import type { Raster } from '../image/raster.js';
import { emptyPicture, type Picture } from '../media/picture.js';
import { glyphHeight, glyphs, glyphWidth } from './glyphs.js';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const ink: Colour = [40, 44, 52];
export const pale: Colour = [214, 218, 224];
export const band: Colour = [226, 236, 250];
/** Blue for what a classifier got right, orange for what it got wrong: told apart by all kinds of eyes. */
export const rightColour: Colour = [45, 105, 180];
export const wrongColour: Colour = [222, 126, 20];

/** Something to draw on, white at first. What lies outside of it is left out. */
export interface Canvas {
  readonly picture: Picture;
  fill(left: number, top: number, width: number, height: number, colour: Colour): void;
  line(from: readonly [x: number, y: number], to: readonly [x: number, y: number], colour: Colour, thickness?: number): void;
  /** Numbers, at twice the size of the glyphs; `at` is their middle, or the end of the text. */
  text(text: string, x: number, top: number, at?: 'middle' | 'end'): void;
  /** An RGB raster with its corner there. */
  paste(raster: Raster, left: number, top: number): void;
}

const scale = 2;

/** The height of a line of text. */
export const textHeight = glyphHeight * scale;

/** A white canvas. */
export function canvas(width: number, height: number): Canvas {
  const picture = emptyPicture(width, height);
  picture.data.fill(255);
  const dot = (x: number, y: number, colour: Colour): void => {
    if (x >= 0 && y >= 0 && x < width && y < height) picture.data.set(colour, (y * width + x) * 4);
  };
  const fill: Canvas['fill'] = (left, top, across, down, colour) => {
    for (let y = Math.round(top); y < Math.round(top + down); y++) {
      for (let x = Math.round(left); x < Math.round(left + across); x++) dot(x, y, colour);
    }
  };
  return {
    picture,
    fill,
    line([x0, y0], [x1, y1], colour, thickness = 1) {
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))));
      for (let k = 0; k <= steps; k++) {
        fill(Math.round(x0 + ((x1 - x0) * k) / steps), Math.round(y0 + ((y1 - y0) * k) / steps), thickness, thickness, colour);
      }
    },
    text(text, x, top, at = 'middle') {
      const wide = text.length * (glyphWidth + 1) * scale - scale;
      const left = Math.round(at === 'middle' ? x - wide / 2 : x - wide);
      for (const [k, letter] of [...text].entries()) {
        for (const [row, bits] of (glyphs[letter] ?? []).entries()) {
          for (let column = 0; column < glyphWidth; column++) {
            const isInk = (bits >> (glyphWidth - 1 - column)) & 1;
            if (isInk) fill(left + (k * (glyphWidth + 1) + column) * scale, top + row * scale, scale, scale, ink);
          }
        }
      }
    },
    paste({ width: across, height: down, data }, left, top) {
      for (let y = 0; y < down; y++) {
        for (let x = 0; x < across; x++) {
          const at = (y * across + x) * 3;
          dot(left + x, top + y, [data[at] as number, data[at + 1] as number, data[at + 2] as number]);
        }
      }
    },
  };
}
