import * as z from 'zod';
import { say } from '../text.js';
import { compareNumbers, failure } from './compare.js';
import type { GoldenCheck } from './golden-kind.js';

const maxValues = 100_000_000;

/** A shape: whole numbers from 1, at most a hundred million values together. */
export const shapeSchema: z.ZodType<readonly number[]> = z
  .array(z.int().min(1))
  .max(8)
  .refine((shape) => sizeOf(shape) <= maxValues, `a shape of more than ${maxValues} values`);

const statsSchema = z.object({ mean: z.number(), std: z.number(), min: z.number(), max: z.number() });

/** A tensor of a golden file: its shape, its statistics, and either all values or some, with their places in row-major order. */
export const tensorRecordSchema: z.ZodType<TensorRecord> = z
  .object({
    shape: shapeSchema,
    stats: statsSchema.optional(),
    indices: z.array(z.int().min(0)).optional(),
    values: z.array(z.number()).min(1),
  })
  .refine(
    ({ shape, indices, values }) => values.length === (indices?.length ?? sizeOf(shape)),
    'not as many values as indices or shape say',
  )
  .refine(({ shape, indices = [] }) => indices.every((index) => index < sizeOf(shape)), 'an index outside of the shape');

/** The checked form of a tensor of a golden file. */
export interface TensorRecord {
  readonly shape: readonly number[];
  readonly stats?: z.output<typeof statsSchema> | undefined;
  readonly indices?: readonly number[] | undefined;
  readonly values: readonly number[];
}

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
  const { mean, std, min, max } = statistics(data);
  const { stats } = record;
  const whole = compareNumbers(name, [mean, std, min, max], [stats.mean, stats.std, stats.min, stats.max], tolerance);
  if (!whole.ok)
    return { ...whole, note: say('mean, deviation, least or largest of all values differ', '全部值的均值、标准差、最小值或最大值不符') };
  return check;
}

/** The largest value that a record tells of, for tolerances that go by it. */
export function largestOf({ stats, values }: TensorRecord): number {
  if (stats) return Math.max(Math.abs(stats.min), Math.abs(stats.max));
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

function statistics(data: ArrayLike<number>) {
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

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, dim) => product * dim, 1);
}
