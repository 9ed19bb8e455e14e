import * as z from 'zod';
import { shapeSchema, tensorRecordSchema } from '../tensor-record.js';

/** A tensor that a golden file does not hold but names: `labs-hash/1` makes it anew. */
export const hashedInput = z.object({
  name: z.string(),
  key: z.string(),
  shape: shapeSchema,
  a: z.number(),
  b: z.number(),
  /** For pictures of a batch: rows and columns of the sheet that each is put on, top left. */
  canvas: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
});

/** A tensor named for its input. */
export type HashedInput = z.output<typeof hashedInput>;

/** What a tensor that networks compute themselves has to be. */
const realBuffer = z.object({ sum: z.number(), min: z.number(), max: z.number(), sha256_f64le: z.string() });

/** What a golden file says of a network's weights. */
export const stateGolden = z.object({
  paramCount: z.int().min(0),
  /** Name, shape and kind of each tensor of the official state. */
  tensors: z.array(z.tuple([z.string(), z.array(z.int().min(0)), z.string()])),
  realBuffers: z.record(z.string(), realBuffer).default({}),
  /** Name, place and value. */
  weightChecks: z.array(z.tuple([z.string(), z.int().min(0), z.number()])).default([]),
});

/** The weights of a network as a golden file has them. */
export type StateGolden = z.output<typeof stateGolden>;

/** What a golden file says of a network's values. */
export const outputsGolden = z.object({
  outputs: z.record(z.string(), tensorRecordSchema).refine((outputs) => Object.keys(outputs).length > 0, 'there is no output'),
  activations: z.record(z.string(), tensorRecordSchema).default({}),
});

/** The values of a network as a golden file has them. */
export type OutputsGolden = z.output<typeof outputsGolden>;

/** 1 or true on padding. */
const padding = z.union([z.literal(0), z.literal(1), z.boolean()]);

/** A golden file of a network: one, on pictures or a map. */
export const networkGolden = stateGolden.extend(outputsGolden.shape).extend({
  config: z.record(z.string(), z.unknown()),
  inputs: z.array(hashedInput).min(1),
  /** Padding by picture, row and column. */
  mask: z.object({ rows: z.array(z.array(z.array(padding))) }).optional(),
  /** The surest detections of each picture. */
  postprocessTop100: z.array(z.object({ imageSizeHW: z.tuple([z.number(), z.number()]), scores: z.array(z.number()) })).default([]),
});

/** The checked form of a golden file of a network. */
export type NetworkGolden = z.output<typeof networkGolden>;
