import type { Picture } from '../media/picture.js';

/** Red, green and blue of 0 to 255. */
export type Colour = readonly [number, number, number];

/** A picture to draw on: the same pixels, its own memory. */
export function copyPicture({ width, height, data }: Picture): Picture {
  return { width, height, data: new Uint8ClampedArray(data) };
}

/** A picture of one opaque colour. */
export function plainPicture(width: number, height: number, [red, green, blue]: Colour): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let k = 0; k < data.length; k += 4) data.set([red, green, blue, 255], k);
  return { width, height, data };
}

/** Mixes a colour into one pixel; a pixel outside is passed over. What was transparent shows the colour alone. */
export function paint({ width, height, data }: Picture, x: number, y: number, colour: Colour, amount = 1): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  const k = (y * width + x) * 4;
  const under = ((data[k + 3] as number) / 255) * (1 - amount);
  const whole = under + amount;
  if (whole <= 0) return;
  for (let c = 0; c < 3; c++) data[k + c] = ((data[k + c] as number) * under + (colour[c] as number) * amount) / whole;
  data[k + 3] = whole * 255;
}

/** Mixes a colour into a rectangle of whole pixels. */
export function paintArea(picture: Picture, left: number, top: number, width: number, height: number, colour: Colour, amount = 1): void {
  const [right, bottom] = [Math.min(picture.width, left + width), Math.min(picture.height, top + height)];
  for (let y = Math.max(0, top); y < bottom; y++) for (let x = Math.max(0, left); x < right; x++) paint(picture, x, y, colour, amount);
}

/** Draws a picture onto another, cut off at its sides. */
export function paste(onto: Picture, { width, height, data }: Picture, left: number, top: number): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const k = (y * width + x) * 4;
      const colour = [data[k], data[k + 1], data[k + 2]] as unknown as Colour;
      paint(onto, left + x, top + y, colour, (data[k + 3] as number) / 255);
    }
  }
}
