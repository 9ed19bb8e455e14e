import { type Colour, paste, plainPicture } from '../../draw/paint.js';
import type { Picture } from '../../media/picture.js';

/** A picture in the middle of a square, and where in it its left top corner lies. */
export interface SquaredPicture {
  readonly square: Picture;
  readonly left: number;
  readonly top: number;
}

/** Puts a picture that is no square on one of the colour that its border has on average; a square stays as it is. */
export function squareOnGround(picture: Picture): SquaredPicture {
  const { width, height } = picture;
  if (width === height) return { square: picture, left: 0, top: 0 };
  const side = Math.max(width, height);
  const [left, top] = [Math.floor((side - width) / 2), Math.floor((side - height) / 2)];
  const square = plainPicture(side, side, borderColour(picture));
  paste(square, picture, left, top);
  return { square, left, top };
}

function borderColour({ width, height, data }: Picture): Colour {
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = 0; y < height; y++) {
    const isEdge = y === 0 || y === height - 1;
    for (let x = 0; x < width; x += isEdge ? 1 : Math.max(1, width - 1)) {
      for (let c = 0; c < 3; c++) sums[c] = (sums[c] as number) + (data[(y * width + x) * 4 + c] as number);
      count += 1;
    }
  }
  return sums.map((sum) => Math.round(sum / count)) as unknown as Colour;
}
