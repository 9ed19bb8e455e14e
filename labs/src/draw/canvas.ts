import type { Picture } from '../media/picture.js';

/** Red, green and blue, 0..255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A place in pixels; the middle of the first pixel is (0.5, 0.5). */
export type Place = readonly [x: number, y: number];

/** A picture of one colour. */
export function plainPicture(width: number, height: number, [red, green, blue]: Colour): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let k = 0; k < data.length; k += 4) data.set([red, green, blue, 255], k);
  return { width, height, data };
}

/** A picture that can be drawn on without changing the first. */
export function copiedPicture({ width, height, data }: Picture): Picture {
  return { width, height, data: new Uint8ClampedArray(data) };
}

/** Mixes a colour into a pixel; outside of the picture nothing happens. */
export function blend({ width, height, data }: Picture, x: number, y: number, colour: Colour, amount: number): void {
  if (x < 0 || y < 0 || x >= width || y >= height || amount <= 0) return;
  const at = (y * width + x) * 4;
  for (let c = 0; c < 3; c++) data[at + c] = (data[at + c] as number) * (1 - amount) + (colour[c] as number) * amount;
  data[at + 3] = Math.max(data[at + 3] as number, 255 * amount);
}

/** A line with round ends and soft edges. */
export function drawLine(picture: Picture, a: Place, b: Place, thickness: number, colour: Colour): void {
  const reach = thickness / 2 + 1;
  const [left, right] = [Math.floor(Math.min(a[0], b[0]) - reach), Math.ceil(Math.max(a[0], b[0]) + reach)];
  const [top, bottom] = [Math.floor(Math.min(a[1], b[1]) - reach), Math.ceil(Math.max(a[1], b[1]) + reach)];
  if (![left, right, top, bottom].every(Number.isFinite)) return;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  for (let y = Math.max(top, 0); y < Math.min(bottom, picture.height); y++) {
    for (let x = Math.max(left, 0); x < Math.min(right, picture.width); x++) {
      const [px, py] = [x + 0.5 - a[0], y + 0.5 - a[1]];
      const along = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
      const distance = Math.hypot(px - along * dx, py - along * dy);
      blend(picture, x, y, colour, Math.min(1, thickness / 2 + 0.5 - distance));
    }
  }
}

/** A disc with a soft edge. */
export function drawDisc(picture: Picture, middle: Place, radius: number, colour: Colour): void {
  drawLine(picture, middle, middle, radius * 2, colour);
}

/** A circle with soft edges. */
export function drawRing(picture: Picture, [x, y]: Place, radius: number, thickness: number, colour: Colour): void {
  const sides = 24;
  const at = (k: number): Place => {
    const angle = (2 * Math.PI * k) / sides;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  };
  for (let k = 0; k < sides; k++) drawLine(picture, at(k), at(k + 1), thickness, colour);
}

/** The outline of a rectangle. */
export function drawBox(
  picture: Picture,
  [left, top, right, bottom]: readonly [number, number, number, number],
  thickness: number,
  colour: Colour,
): void {
  const corners: readonly Place[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  for (const [k, corner] of corners.entries()) drawLine(picture, corner, corners[(k + 1) % 4] as Place, thickness, colour);
}

/** All pixels of a rectangle. */
export function fillBox(
  picture: Picture,
  [left, top, right, bottom]: readonly [number, number, number, number],
  colour: Colour,
  amount = 1,
): void {
  for (let y = Math.round(top); y < Math.round(bottom); y++) {
    for (let x = Math.round(left); x < Math.round(right); x++) blend(picture, x, y, colour, amount);
  }
}
