import { rgbRaster } from '../../image/raster.js';
import { resizeRaster } from '../../image/resize.js';
import type { NamedPicture } from '../../media/named-picture.js';
import type { Picture } from '../../media/picture.js';
import { textOf } from '../../plot/axes.js';
import { canvas, pale, rightColour, wrongColour } from '../../plot/canvas.js';

const side = 64;
const [cellWidth, cellHeight] = [76, 92];
const columns = 10;

/**
 * Pictures from the lowest score to the highest, row by row, spread evenly over all ranks, each with its score under it. The frame is blue where a
 * classifier was right and orange where it was wrong.
 * @param most how many pictures at the most
 * @param beforeEach called before a picture is read; it may throw to stop
 */
export async function scoreGallery(
  pictures: readonly NamedPicture[],
  scores: Float64Array,
  isCorrect: readonly boolean[] | null,
  most: number,
  beforeEach: (done: number, total: number) => void,
): Promise<Picture> {
  const order = Array.from(scores.keys()).sort((a, b) => (scores[a] as number) - (scores[b] as number) || a - b);
  const count = Math.min(most, order.length);
  const drawing = canvas(columns * cellWidth + 12, Math.ceil(count / columns) * cellHeight + 12);
  for (let k = 0; k < count; k++) {
    beforeEach(k, count);
    const sample = order[Math.round((k * (order.length - 1)) / Math.max(1, count - 1))] as number;
    const left = 12 + (k % columns) * cellWidth;
    const top = 12 + Math.floor(k / columns) * cellHeight;
    const frame = isCorrect === null ? pale : isCorrect[sample] ? rightColour : wrongColour;
    drawing.fill(left - 4, top - 4, side + 8, side + 8, frame);
    drawing.paste(await thumbnail(pictures[sample] as NamedPicture), left, top);
    drawing.text(textOf(scores[sample] as number), left + side / 2, top + side + 8);
  }
  return drawing.picture;
}

async function thumbnail(named: NamedPicture) {
  return resizeRaster(rgbRaster(await named.read()), side, side, 'bilinear');
}
