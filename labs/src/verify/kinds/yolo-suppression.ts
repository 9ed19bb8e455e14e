import * as z from 'zod';
import { type FloatTensor, floats } from '../../tensor.js';
import { hashTensor } from '../../weights/hash.js';
import { compareNumbers } from '../compare.js';
import type { Golden, GoldenCheck } from '../golden-kind.js';
import { readMembers } from '../read-golden.js';
import { compareSuppression, suppressionCase, suppressionName } from './suppression-case.js';

/** `[1,1000,85], u=…` */
const shapePattern = /^\[1, ?(\d{1,5}), ?(\d{1,3})\]/;

const goldenSchema = z.object({
  nmsOnHashedPredictions: z.object({
    tensor: z.string().regex(shapePattern, 'no shape [1,rows,values] at its beginning'),
    firstRow: z.array(z.number()).default([]),
    lastRow: z.array(z.number()).default([]),
    cases: z.array(suppressionCase).min(1),
  }),
});

/** Suppression among rows that are drawn by hash. */
export function verifySuppression(golden: Golden): GoldenCheck[] {
  const { tensor, firstRow, lastRow, cases } = readMembers(goldenSchema, golden).nmsOnHashedPredictions;
  const rows = hashedRows(tensor);
  const [, , width = 0] = rows.dims;
  const last = rows.data.subarray(-width);
  return [
    compareNumbers(
      'hashed rows',
      [...rows.data.slice(0, firstRow.length), ...last.slice(0, lastRow.length)],
      [...firstRow, ...lastRow],
      1e-4,
    ),
    ...cases.flatMap((each) => compareSuppression(suppressionName('nms', each), rows, each)),
  ];
}

/** Centres all over 640 pixels, sides of 20 to 220, any objectness, four likely classes and others that are not. */
function hashedRows(description: string): FloatTensor {
  const [, count = 0, width = 0] = shapePattern.exec(description)?.map(Number) ?? [];
  const { data } = hashTensor(/key '([^']{1,100})'/.exec(description)?.[1] ?? 'yolo.pred', [1, count, width], 1, 0);
  const values = data.map((value, i) => {
    const u = (value + 1) / 2;
    const column = i % width;
    if (column < 2) return 640 * u;
    if (column < 4) return 20 + 200 * u;
    return column < 9 ? u : 0.2 * u;
  });
  return floats([1, count, width], values);
}
