import type { LabMedia } from '../lab.js';
import type { Picture } from '../media/picture.js';

/** A picture whose pixels a function gives as [red, green, blue, alpha]. */
export function drawn(width: number, height: number, pixel: (x: number, y: number) => readonly [number, number, number, number]): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(pixel(x, y), (y * width + x) * 4);
  return { width, height, data };
}

/** A video made of pictures, 10 frames a second. */
export function videoOf(pictures: readonly Picture[]): LabMedia {
  const [first] = pictures;
  return {
    kind: 'video',
    video: {
      width: first?.width ?? 0,
      height: first?.height ?? 0,
      frameRate: 10,
      frameCount: pictures.length,
      async *frames(signal) {
        for (const [index, picture] of pictures.entries()) {
          signal.throwIfAborted();
          yield { index, time: index / 10, picture };
        }
      },
    },
  };
}
