import type { Picture } from '../media/picture.js';
import { type Glyph, glyphHeight, glyphs, glyphWidth, unknownGlyph } from './glyphs.js';
import { type Colour, paintArea } from './paint.js';

/** How large a line of text is, in pixels, with one pixel of air around it. */
export function textSize(text: string, scale: number): { readonly width: number; readonly height: number } {
  return { width: ([...text].length * (glyphWidth + 1) + 1) * scale, height: (glyphHeight + 2) * scale };
}

/** Draws a line of text in small letters; each pixel of a letter is a square of `scale` pixels. What has no glyph is an empty frame. */
export function drawText(picture: Picture, text: string, left: number, top: number, scale: number, colour: Colour): void {
  [...text.toLowerCase()].forEach((letter, index) => {
    if (letter !== ' ')
      drawGlyph(picture, glyphs.get(letter) ?? unknownGlyph, left + (index * (glyphWidth + 1) + 1) * scale, top + scale, scale, colour);
  });
}

/** Draws a line of text on a plate of a colour, black or white on it, moved so that it lies inside of the picture where it can. */
export function drawLabel(picture: Picture, text: string, left: number, top: number, scale: number, plate: Colour): void {
  const { width, height } = textSize(text, scale);
  const x = Math.round(Math.max(0, Math.min(left, picture.width - width)));
  const y = Math.round(Math.max(0, Math.min(top, picture.height - height)));
  paintArea(picture, x, y, width, height, plate);
  drawText(picture, text, x, y, scale, isLight(plate) ? [0, 0, 0] : [255, 255, 255]);
}

/** A scale at which text is read well on a picture of that size. */
export function textScale({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(1, Math.round(Math.min(width, height) / 300));
}

function drawGlyph(picture: Picture, glyph: Glyph, left: number, top: number, scale: number, colour: Colour): void {
  glyph.forEach((bits, row) => {
    for (let column = 0; column < glyphWidth; column++) {
      const isSet = ((bits >> (glyphWidth - 1 - column)) & 1) === 1;
      if (isSet) paintArea(picture, left + column * scale, top + row * scale, scale, scale, colour);
    }
  });
}

/** By the luma of BT.601. */
function isLight([red, green, blue]: Colour): boolean {
  return 0.299 * red + 0.587 * green + 0.114 * blue > 130;
}
