import type { BoxXyxy } from '../../detect/box.js';
import type { Picture } from '../../media/picture.js';
import { cropRegion } from '../../region/crop-region.js';
import { squareAround, toPicture } from '../../region/region.js';
import { shrinkPicture } from '../../region/shrink-picture.js';

/** A picture as a detector is shown it, and the way back. */
export interface ShownPicture {
  /** size × size pixels of red, green and blue, 0..255: the whole picture in the middle, black above and below or beside it. */
  readonly pixels: Float32Array;
  /** A box of the pixels, in the picture's. */
  toPicture(box: BoxXyxy): BoxXyxy;
}

/**
 * A whole picture in a square of so many pixels, without changing its shape; pixels are averaged where many become one.
 * @param values size · size · 3 floats to write into
 */
export function wholePicture(picture: Picture, size: number, values: Float32Array): ShownPicture {
  const factor = Math.max(1, Math.floor(Math.max(picture.width, picture.height) / size));
  const small = shrinkPicture(picture, factor);
  const around = squareAround(picture);
  const shown = { ...around, x: around.x / factor, y: around.y / factor, width: around.width / factor, height: around.height / factor };
  return {
    pixels: cropRegion(small, shown, size, { black: 0, white: 255 }, null, values).data,
    toPicture: ([left, top, right, bottom]) => [
      ...toPicture(around, left / size, top / size),
      ...toPicture(around, right / size, bottom / size),
    ],
  };
}
