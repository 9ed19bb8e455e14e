import { seededRandom } from '../../random.js';
import { type FloatTensor, floats } from '../../tensor.js';
import type { IdxArray } from '../../training/read-idx.js';
import { encoderShape } from './encoder-shape.js';
import { viewOf } from './view-of.js';
import { windowsOf } from './windows-of.js';

/**
 * Batches without end of two views of each of `count` pictures drawn by chance: first all of the first views, then all of the second ones, as windows
 * [2 · count · places, window · window].
 */
export function viewBatches({ dims, data }: IdxArray, count: number, seed: number): () => readonly FloatTensor[] {
  const { side, window, places } = encoderShape;
  const random = seededRandom(seed);
  const view = new Float32Array(side * side);
  return () => {
    const size = places * window * window;
    const windows = new Float32Array(2 * count * size);
    for (let k = 0; k < count; k++) {
      const index = Math.floor(random.uniform() * (dims[0] as number));
      const picture = data.subarray(index * side * side, (index + 1) * side * side);
      for (const at of [k, count + k]) {
        viewOf(picture, view, side, random);
        windowsOf(view, windows.subarray(at * size, (at + 1) * size));
      }
    }
    return [floats([2 * count * places, window * window], windows)];
  };
}
