import * as z from 'zod';
import type { Pair } from '../../nn/windows.js';

const pair: z.ZodType<Pair | undefined> = z.union([z.int().min(0), z.tuple([z.int().min(0), z.int().min(0)])]).optional();

/** What sets an operation of a golden file, beside its name. */
export const operationSettings = z.object({
  eps: z.number().positive().optional(),
  groups: z.int().positive().optional(),
  stride: pair,
  padding: pair,
  dilation: pair,
});

/** The settings of one operation. */
export type OperationSettings = z.output<typeof operationSettings>;
