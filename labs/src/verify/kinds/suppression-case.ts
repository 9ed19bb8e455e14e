import * as z from 'zod';
import { nonMaximumSuppression } from '../../detect/nms.js';
import { yoloCandidates } from '../../detect/yolo-candidates.js';
import type { FloatTensor } from '../../tensor.js';
import { compareNumbers } from '../compare.js';
import { compareDetections } from '../compare-detections.js';
import type { GoldenCheck } from '../golden-kind.js';

/** Detections that were kept of decoded rows with some settings. */
export const suppressionCase = z.object({
  conf: z.number(),
  iou: z.number(),
  agnostic: z.boolean(),
  multiLabel: z.boolean(),
  maxDet: z.int().min(1),
  candidates: z.int(),
  keptBeforeMaxDet: z.int(),
  kept: z.int(),
  rows: z.array(z.int()),
  classes: z.array(z.int()),
  scores: z.array(z.number()),
  boxesXyxy: z.array(z.number()),
});

/** Compares the candidates of rows [1, rows, 5 + classes] and those that stay. */
export function compareSuppression(name: string, rows: FloatTensor, each: z.output<typeof suppressionCase>): GoldenCheck[] {
  const candidates = yoloCandidates(rows, { confidence: each.conf, isMultiLabel: each.multiLabel });
  const kept = nonMaximumSuppression(candidates, { iou: each.iou, isAgnostic: each.agnostic });
  const detections = kept.slice(0, each.maxDet);
  const counts = [candidates.length, kept.length, detections.length];
  return [
    compareNumbers(`${name} counts`, counts, [each.candidates, each.keptBeforeMaxDet, each.kept], 0),
    ...compareDetections(name, detections, { ...each, boxes: each.boxesXyxy }, { score: 1e-5, box: 2e-3 }),
  ];
}

/** What tells a case from others. */
export function suppressionName(prefix: string, { conf, iou, agnostic, multiLabel }: z.output<typeof suppressionCase>): string {
  return `${prefix} conf ${conf} iou ${iou}${agnostic ? ', agnostic' : ''}${multiLabel ? ', every class' : ''}`;
}
