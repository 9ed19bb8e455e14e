import { z } from 'zod';
import { officialWaves } from '../../nn/sine-encoding.js';

const whole = z.int().positive();

const transformerShape = z.object({
  dim: whole,
  heads: whole,
  /** Layers of the encoder and of the decoder. */
  enc: whole,
  dec: whole,
  /** Channels inside the layers' MLPs. */
  ffn: whole,
  /** Anchor points; of a grid, the square number next to it. */
  queries: whole,
  /** Queries at each point. */
  patterns: whole.default(3),
  classes: whole,
  /** Whether anchor points are learnt or stand in a grid. */
  prior: z.enum(['learned', 'grid']).default('learned'),
  /** Along rows and columns apart, or, by the official option's name or by `standard`, to all places. */
  attention: z.enum(['RCDA', 'nn.MultiheadAttention', 'standard']).default('RCDA'),
  /** How positions are encoded. */
  waves: z.object({ turns: z.number().positive(), temperature: z.number().positive() }).default(officialWaves),
  lnEps: z.number().positive().default(1e-5),
});

/** The encoder, the decoder and the heads of Anchor DETR (Wang et al., 2021). */
export const anchorTransformerConfig = transformerShape
  .refine(({ dim, heads }) => dim % heads === 0, { error: 'dim is no multiple of heads' })
  .refine(({ dim }) => dim % 4 === 0, { error: 'dim is no multiple of 4' });

/** What the transformer is built from. */
export type AnchorTransformerConfig = z.infer<typeof anchorTransformerConfig>;

/** Anchor DETR: a ResNet, a projection of its last map, and the transformer. */
export const anchorDetrConfig = transformerShape
  .extend({
    backbone: z.enum(['resnet50', 'resnet101']),
    /** Whether the last stage is dilated, at stride 16 instead of 32. */
    dilationDC5: z.boolean(),
    frozenBnEps: z.number().positive().default(1e-5),
    /** Groups of the normalisation after the projection. */
    groupNorm: whole.default(32),
  })
  .refine(({ dim, heads }) => dim % heads === 0, { error: 'dim is no multiple of heads' })
  .refine(({ dim }) => dim % 4 === 0, { error: 'dim is no multiple of 4' })
  .refine(({ dim, groupNorm }) => dim % groupNorm === 0, { error: 'dim is no multiple of groupNorm' });

/** What the detector is built from. */
export type AnchorDetrConfig = z.infer<typeof anchorDetrConfig>;
