import * as z from 'zod';
import { type IrpeSettings, irpeBucket, irpeBucketCount, irpeBuckets } from '../../nn/irpe.js';
import { sha256 } from '../../sha256.js';
import { compareNumbers, compareTexts } from '../compare.js';
import type { GoldenCheck, GoldenKind } from '../golden-kind.js';
import { readMembers } from '../read-golden.js';

const maxPositions = 4096;

const position = z
  .int()
  .min(0)
  .max(maxPositions - 1);

const gridSchema = z.object({
  grid: z
    .tuple([z.int().min(1), z.int().min(1)])
    .refine(([height, width]) => height * width <= maxPositions, `more than ${maxPositions} positions`),
  numBuckets: z.int(),
  table: z.array(z.array(z.int())).optional(),
  sumAll: z.number().optional(),
  sha256_int32le_rowmajor_LxL: z.string().optional(),
  samples: z.array(z.tuple([position, position, z.int()])).default([]),
  histogram: z.array(z.int()).optional(),
});

const goldenSchema = z.object({ what: z.string().default(''), grids: z.array(gridSchema).min(1) });

/** The buckets of iRPE on grids: all equal. */
export const irpeBucketsKind: GoldenKind = {
  name: 'irpe-buckets',
  matches: ({ grids }) => Array.isArray(grids) && grids.some((each) => each?.numBuckets !== undefined),
  async verify(golden) {
    const { what, grids } = readMembers(goldenSchema, golden);
    const settings = settingsOf(what);
    const checks: GoldenCheck[] = [];
    for (const each of grids) checks.push(...(await compareGrid(each, settings)));
    return { params: 0, checks };
  },
};

async function compareGrid(each: z.output<typeof gridSchema>, settings: IrpeSettings): Promise<GoldenCheck[]> {
  const [height, width] = each.grid;
  const name = `${height}×${width}`;
  const positions = height * width;
  const ids = irpeBuckets(height, width, settings);
  const count = irpeBucketCount(settings);
  const sampled = each.samples.map(([query, key]) => ids[query * positions + key] ?? Number.NaN);
  const expected = each.samples.map(([, , bucket]) => bucket);
  const checks = [
    compareNumbers(`${name} buckets`, [count], [each.numBuckets], 0),
    compareNumbers(`${name} samples`, sampled, expected, 0),
  ];
  if (each.table) checks.push(compareNumbers(`${name} table`, tableOf(height, width, settings), each.table.flat(), 0));
  if (each.sumAll !== undefined) {
    const sum = ids.reduce((total, id) => total + id, 0);
    checks.push(compareNumbers(`${name} sum`, [sum], [each.sumAll], 0));
  }
  if (each.histogram) checks.push(compareNumbers(`${name} histogram`, histogramOf(ids, count), each.histogram, 0));
  const hash = each.sha256_int32le_rowmajor_LxL;
  if (hash !== undefined) checks.push(compareTexts(`${name} SHA-256`, [await sha256(littleEndian(ids))], [hash]));
  return checks;
}

/** The numbers that the description names: `alpha 1.9 beta 3.8 gamma 15.2`. */
function settingsOf(what: string): IrpeSettings {
  const number = (name: string, fallback: number) => {
    const found = new RegExp(`\\b${name} (\\d{1,9}(?:\\.\\d{1,9})?)`).exec(what);
    return found ? Number(found[1]) : fallback;
  };
  return { alpha: number('alpha', 1.9), beta: number('beta', 3.8), gamma: number('gamma', 15.2) };
}

/** The bucket of every distance, from the most negative on. */
function tableOf(height: number, width: number, settings: IrpeSettings): number[] {
  const distances = (size: number) => Array.from({ length: 2 * size - 1 }, (_, i) => i - size + 1);
  return distances(height).flatMap((rows) => distances(width).map((columns) => irpeBucket(rows, columns, settings)));
}

function histogramOf(ids: Int32Array, count: number): number[] {
  const histogram = Array.from({ length: count }, () => 0);
  for (const id of ids) histogram[id] = (histogram[id] ?? 0) + 1;
  return histogram;
}

function littleEndian(ids: Int32Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(ids.length * 4));
  for (const [i, id] of ids.entries()) view.setInt32(i * 4, id, true);
  return new Uint8Array(view.buffer);
}
