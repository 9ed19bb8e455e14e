import * as z from 'zod';
import { detrDetections } from '../../detect/detr-detections.js';
import { LabError } from '../../lab-error.js';
import { type FloatTensor, floats } from '../../tensor.js';
import { say } from '../../text.js';
import { hashTensor } from '../../weights/hash.js';
import { compareDetections } from '../compare-detections.js';
import type { GoldenKind } from '../golden-kind.js';
import { readMembers } from '../read-golden.js';
import { shapeSchema } from '../tensor-record.js';

const inputSchema = z.looseObject({ key: z.string(), shape: shapeSchema, a: z.number(), b: z.number() });

const goldenSchema = z.object({
  inputs: z.tuple([inputSchema, inputSchema]),
  imageSizeHW: z.tuple([z.number(), z.number()]),
  scores: z.array(z.number()).min(1),
  query: z.array(z.int()),
  labels: z.array(z.int()),
  boxes: z.array(z.number()),
});

/** The surest detections of hashed logits and boxes. */
export const detrPostprocessKind: GoldenKind = {
  name: 'detr-postprocess',
  matches: (golden) => 'imageSizeHW' in golden && 'query' in golden,
  async verify(golden) {
    const { inputs, imageSizeHW, scores, query, labels, boxes } = readMembers(goldenSchema, golden);
    const [logits, rectangles] = inputs.map(hashedInput) as [FloatTensor, FloatTensor];
    const [, queries] = logits.dims;
    if (rectangles.dims.join() !== `1,${queries},4` || logits.dims.length !== 3) {
      throw new LabError('unreadable', say('The shapes of logits and boxes do not go together.', '类别与框的形状不一致。'));
    }
    const [height, width] = imageSizeHW;
    const found = detrDetections(logits, rectangles, width, height, scores.length);
    const record = { rows: query, classes: labels, scores, boxes };
    return { params: 0, checks: compareDetections('top', found, record, { score: 1e-5, box: 2e-3 }) };
  },
};

/** `then` tells of a factor for width and height: `multiply the last two columns (w,h) by 0.4 …`. */
function hashedInput({ key, shape, a, b, ...rest }: z.output<typeof inputSchema>): FloatTensor {
  const { dims, data } = hashTensor(key, shape, a, b);
  const factor = Math.fround(Number(/ by (\d{1,9}(?:\.\d{1,9})?)/.exec(String(rest.then))?.[1] ?? 1));
  return floats(
    dims,
    data.map((value, i) => (i % 4 < 2 ? value : value * factor)),
  );
}
