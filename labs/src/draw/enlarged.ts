import { emptyPicture, type Picture } from '../media/picture.js';

/** A picture whose pixels are so many pixels wide and high. */
export function enlarged({ width, height, data }: Picture, times: number): Picture {
  const drawn = emptyPicture(width * times, height * times);
  for (let y = 0; y < height * times; y++) {
    for (let x = 0; x < width * times; x++) {
      const from = (Math.floor(y / times) * width + Math.floor(x / times)) * 4;
      drawn.data.set(data.subarray(from, from + 4), (y * width * times + x) * 4);
    }
  }
  return drawn;
}
