import * as z from 'zod';
import { sha256 } from '../sha256.js';
import { say } from '../text.js';
import type { GoldenCheck } from './golden-kind.js';
import { type Computed, compareTensor, recordMembers, type TensorRecord } from './tensor-record.js';

/** A picture of a golden file: some of its values, mean and deviation of all, and a hash of the whole in 8 bits. */
export interface ImageRecord extends TensorRecord {
  readonly mean: number;
  readonly std: number;
  readonly sha256_u8_HWC?: string | undefined;
}

/** The members of a picture, for kinds that have more beside them; `checkPlaces` refines what they are part of. */
export const imageMembers = {
  ...recordMembers,
  mean: z.number(),
  std: z.number(),
  sha256_u8_HWC: z.string().optional(),
} as const;

/** How close a picture has to be. */
export interface ImageTolerance {
  readonly tolerance: number;
  /** How many of the values have to be equal, as a part of 1. */
  readonly equal: number;
}

/** Compares values, mean and deviation, and says whether all pixels are equal once fractions are cut off. */
export async function compareImage(name: string, image: Computed, record: ImageRecord, limits: ImageTolerance): Promise<GoldenCheck> {
  const { indices, values, mean, std, sha256_u8_HWC: hash } = record;
  const check = compareTensor(name, image, { ...record, stats: { mean, std } }, limits.tolerance);
  if (!check.ok) return check;
  const equal = values.filter((value, i) => value === image.data[indices?.[i] ?? i]).length / values.length;
  if (equal < limits.equal) return { ...check, ok: false, note: say('too few equal values', '相等的值太少') };
  if (hash === undefined) return check;
  const isSame = hash === (await sha256(Uint8Array.from(image.data, Math.trunc)));
  return { ...check, note: isSame ? say('every pixel equal', '所有像素相等') : say('not every pixel equal', '并非所有像素相等') };
}
