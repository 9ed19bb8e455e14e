import type { Picture } from '../../media/picture.js';

/** A pair of dark trousers on white, drawn by a rule: what the self-check lets the network classify. */
export function drawnTrousers(): Picture {
  const [width, height] = [120, 200];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 10; y < 190; y++) {
    const part = (y - 10) / 180;
    const [outer, inner] = [26 + 14 * part, y < 65 ? 0 : 3 + 9 * part];
    for (let x = 0; x < width; x++) {
      const away = Math.abs(x + 0.5 - width / 2);
      if (away >= inner && away < outer) data.set([60, 70, 110], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}
