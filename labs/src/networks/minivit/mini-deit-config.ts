import { z } from 'zod';

/** Relative positions on keys: only the method that MiniViT uses, by products of rows and columns and with contents. */
const rpe = z.object({
  method: z.literal('product').default('product'),
  mode: z.literal('ctx').default('ctx'),
  on: z.literal('k').default('k'),
  /** One table for all heads, instead of one each. */
  sharedHead: z.boolean().default(true),
  alpha: z.number().positive(),
  beta: z.number().positive(),
  gamma: z.number().positive(),
});

/**
 * A DeiT whose blocks are shared by several layers, each repeat with layer normalisations of its own (Zhang et al., MiniViT, 2022); with one
 * repeat, a class token and nothing more, a plain DeiT (Touvron et al., 2021).
 */
export const miniDeitConfig = z
  .object({
    /** Side of the square picture in pixels. */
    img: z.int().positive(),
    patch: z.int().positive(),
    /** Of the picture: three colours, or one. */
    channels: z.int().positive().default(3),
    dim: z.int().positive(),
    /** Layers, repeats included. */
    depth: z.int().positive(),
    heads: z.int().positive(),
    mlpRatio: z.number().positive().default(4),
    classes: z.int().positive(),
    /** How many layers share a block. */
    repeats: z.int().positive().default(1),
    qkvBias: z.boolean().default(true),
    lnEps: z.number().positive().default(1e-6),
    /** Whether a token of its own is classified, instead of the mean of all. */
    clsToken: z.boolean().default(true),
    /** Whether each repeat mixes its heads by matrices of its own. */
    transform: z.boolean().default(false),
    rpe: rpe.nullable().default(null),
  })
  .refine(({ img, patch }) => img % patch === 0, { error: 'img is no multiple of patch' })
  .refine(({ dim, heads }) => dim % heads === 0, { error: 'dim is no multiple of heads' })
  .refine(({ depth, repeats }) => depth % repeats === 0, { error: 'depth is no multiple of repeats' });

/** What a Mini-DeiT is built from. */
export type MiniDeitConfig = z.infer<typeof miniDeitConfig>;
