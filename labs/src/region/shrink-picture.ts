import type { Picture } from '../media/picture.js';

/** A picture with a pixel for each block of factor × factor pixels, their mean; what is left over at the right and below is cut off. */
export function shrinkPicture(picture: Picture, factor: number): Picture {
  if (factor === 1) return picture;
  const [width, height] = [Math.floor(picture.width / factor), Math.floor(picture.height / factor)];
  const data = new Uint8ClampedArray(width * height * 4);
  const sums = new Uint32Array(width * 4);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let dy = 0; dy < factor; dy++) {
      let from = (y * factor + dy) * picture.width * 4;
      for (let x = 0; x < width * 4; x += 4) {
        for (let dx = 0; dx < factor; dx++, from += 4) {
          for (let c = 0; c < 4; c++) sums[x + c] = (sums[x + c] as number) + (picture.data[from + c] as number);
        }
      }
    }
    for (let x = 0; x < width * 4; x++) data[y * width * 4 + x] = (sums[x] as number) / (factor * factor);
  }
  return { width, height, data };
}
