import { detrDetections } from '../../detect/detr-detections.js';
import type { FloatTensor, Tensor } from '../../tensor.js';
import { compareNumbers } from '../compare.js';
import type { GoldenCheck } from '../golden-kind.js';
import type { NetworkGolden } from './network-golden.js';

/** Compares the scores of the surest detections of each picture; with hashed weights they are too near to each other to compare which they are. */
export function checkDetections(results: Readonly<Record<string, Tensor>>, { postprocessTop100 }: NetworkGolden): GoldenCheck[] {
  const [logits, boxes] = [results.pred_logits as FloatTensor | undefined, results.pred_boxes as FloatTensor | undefined];
  if (!logits || !boxes) return [];
  return postprocessTop100.map(({ imageSizeHW: [height, width], scores }, image) => {
    const found = detrDetections(logits, boxes, width, height, scores.length, image);
    const actual = found.map(({ score }) => score);
    return compareNumbers(
      `scores of image ${image}`,
      actual,
      scores.toSorted((a, b) => b - a),
      1e-5,
    );
  });
}
