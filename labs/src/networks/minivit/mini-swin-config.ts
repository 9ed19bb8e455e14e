import { z } from 'zod';
import { fitsTogether, swinShape } from '../swin/swin-config.js';

/** A Swin transformer whose blocks are shared by several layers (Zhang et al., MiniViT, 2022), or, without groups, a plain one. */
export const miniSwinConfig = swinShape
  .extend({
    /** Blocks with weights of their own in each stage; each is repeated depth / groups times. Without groups, no block is shared. */
    groups: z.array(z.int().positive()).nullable().default(null),
    /** Whether each repeat has its own layer normalisations. */
    sepLayerNorm: z.boolean().default(false),
    /** Whether each repeat has its own convolution before the MLP. */
    transformFFN: z.boolean().default(false),
    /** Whether each repeat mixes its heads by matrices of its own. */
    transformHeads: z.boolean().default(false),
    localConvKernel: z.int().positive().default(7),
  })
  .refine(fitsTogether, { error: 'windows, heads or halving do not divide the maps of all stages' })
  .refine(({ depths, groups }) => !groups || depths.every((depth, i) => depth % (groups[i] ?? Number.NaN) === 0), {
    error: 'groups has not one number a stage that divides its depth',
  });

/** What a Mini-Swin is built from. */
export type MiniSwinConfig = z.infer<typeof miniSwinConfig>;
