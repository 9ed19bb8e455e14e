import * as z from 'zod';
import { sizeOf } from '../tensor.js';
import { say } from '../text.js';
import { compareNumbers, failure } from './compare.js';
import type { GoldenCheck } from './golden-kind.js';

const maxValues = 100_000_000;

/** A shape: whole numbers from 1, at most a hundred million values together. */
export const shapeSchema: z.ZodType<readonly number[]> = z
  .array(z.int().min(1))
  .max(8)
  .refine((shape) => sizeOf(shape) <= maxValues, `more than ${maxValues} values`);

/** What all entries of a tensor come to. */
export interface Statistics {
  readonly mean: number;
  readonly std: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** A tensor of a golden file: its shape, its statistics, and either all values or some, with their places in row-major order. */
export interface TensorRecord {
  readonly shape: readonly number[];
  readonly stats?: Statistics | undefined;
  readonly indices?: readonly number[] | undefined;
  readonly values: readonly number[];
}

/** The members of a record, for kinds that have more beside them; `checkPlaces` refines what they are part of. */
export const recordMembers: {
  readonly shape: typeof shapeSchema;
  readonly stats: z.ZodType<Statistics | undefined>;
  readonly indices: z.ZodType<readonly number[] | undefined>;
  readonly values: z.ZodType<readonly number[]>;
} = {
  shape: shapeSchema,
  stats: z.object({ mean: z.number(), std: z.number(), min: z.number().optional(), max: z.number().optional() }).optional(),
  indices: z.array(z.int().min(0)).optional(),
  values: z.array(z.number()).min(1),
};

/** Refines a record: as many values as indices, or else as the shape has; no index outside of the shape. */
export function checkPlaces({ shape, indices, values }: TensorRecord, context: z.core.$RefinementCtx): void {
  const size = sizeOf(shape);
  const expected = indices?.length ?? size;
  const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (values.length !== expected) issue('values', `${values.length} values where there should be ${expected}`);
  const outside = indices?.find((index) => index >= size);
  if (outside !== undefined) issue('indices', `${outside} is outside of the shape`);
}

/** The schema of a tensor of a golden file. */
export const tensorRecordSchema: z.ZodType<TensorRecord> = z.object(recordMembers).superRefine(checkPlaces);

/** A computed tensor: whatever holds numbers in row-major order. */
export interface Computed {
  readonly dims: readonly number[];
  readonly data: ArrayLike<number>;
}

/** Compares shape, values and statistics of all entries. */
export function compareTensor(name: string, { dims, data }: Computed, record: TensorRecord, tolerance: number): GoldenCheck {
  if (dims.join() !== record.shape.join()) {
    const [is, should] = [`[${dims.join(', ')}]`, `[${record.shape.join(', ')}]`];
    return failure(name, tolerance, say(`shape ${is} instead of ${should}`, `形状为 ${is}，应为 ${should}`));
  }
  const values = record.indices ? record.indices.map((index) => data[index] as number) : data;
  const check = compareNumbers(name, values, record.values, tolerance);
  if (!check.ok || !record.stats) return check;
  const { stats } = record;
  const own = statisticsOf(data);
  const keys = (['mean', 'std', 'min', 'max'] as const).filter((key) => stats[key] !== undefined);
  // Files hold nine digits.
  const room = (value: number) => tolerance + 1e-8 * Math.abs(value);
  const wrong = keys.find((key) => !(Math.abs(own[key] - (stats[key] as number)) <= room(own[key])));
  if (!wrong) return check;
  return { ...check, ok: false, note: say(`${wrong} of all values is ${own[wrong]}`, `全部值的 ${wrong} 为 ${own[wrong]}`) };
}

/** The largest value that a record tells of, for tolerances that go by it. */
export function largestOf({ stats, values }: TensorRecord): number {
  if (stats?.min !== undefined && stats.max !== undefined) return Math.max(Math.abs(stats.min), Math.abs(stats.max));
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function statisticsOf(data: ArrayLike<number>) {
  let [sum, min, max] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < data.length; i++) {
    const value = data[i] as number;
    sum += value;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  const mean = sum / data.length;
  let squares = 0;
  for (let i = 0; i < data.length; i++) squares += ((data[i] as number) - mean) ** 2;
  return { mean, std: Math.sqrt(squares / data.length), min, max };
}
