import type { FloatTensor } from '../tensor.js';
import { boxAround, type Detection } from './box.js';
import { sigmoid } from './sigmoid.js';

/**
 * The surest detections of a DETR's outputs, with boxes in pixels of the picture; no suppression, as each query answers for itself.
 * @param logits [1, queries, classes]
 * @param boxes [1, queries, 4]: centre and size, 0..1
 * @param image in which of the batch, 0 for the first
 */
export function detrDetections(
  logits: FloatTensor,
  boxes: FloatTensor,
  width: number,
  height: number,
  limit: number,
  image = 0,
): Detection[] {
  const [, queries = 0, classes = 0] = logits.dims;
  const from = image * queries * classes;
  const scores = logits.data.subarray(from, from + queries * classes).map(sigmoid);
  const order = Array.from(scores.keys()).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  return order.slice(0, limit).map((index) => {
    const row = Math.floor(index / classes);
    const [x = 0, y = 0, w = 0, h = 0] = boxes.data.subarray((image * queries + row) * 4);
    const [left, top, right, bottom] = boxAround(x, y, w, h);
    return {
      box: [left * width, top * height, right * width, bottom * height],
      score: scores[index] as number,
      class: index % classes,
      row,
    };
  });
}
