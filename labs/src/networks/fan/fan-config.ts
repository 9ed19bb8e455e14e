import { z } from 'zod';
import { fitsTogether, swinShape } from '../swin/swin-config.js';

const whole = z.int().positive();

/** What channel processing is built from, whatever network it stands in. */
const channelShape = {
  mlpRatio: z.number().positive().default(4),
  qkvBias: z.boolean().default(true),
  /** Of the normalisation of values, which is another than elsewhere. */
  normVEps: z.number().positive().default(1e-5),
  batchNormEps: z.number().positive().default(1e-5),
};

/**
 * A fully attentional network (Zhou et al., "Understanding The Robustness in Vision Transformers", 2022), written from the paper's equations and the
 * published names and shapes of its tensors alone: the authors' code is under a licence for research only.
 */
export const fanConfig = z
  .object({
    /** Side of the square picture in pixels. */
    img: whole,
    /** Side of a token in pixels, 4, 8 or 16; a ConvNeXt in front has its own. */
    patch: whole,
    dim: whole,
    depth: whole,
    heads: whole,
    classes: whole,
    lnEps: z.number().positive().default(1e-6),
    /** Layers at the end in which only the class token looks around. */
    clsAttnLayers: z.int().min(0).default(2),
    /** Whether these layers normalise all tokens, or only the class token. */
    tokensNorm: z.boolean().default(true),
    channelAttention: z.enum(['eca', 'se']).default('eca'),
    ...channelShape,
    /** Stages of a ConvNeXt in front, and how many of its places a token takes in each direction; null for a stem of convolutions. */
    hybrid: z
      .object({ depths: z.array(whole).min(1), dims: z.array(whole).min(1), patch: whole.default(2) })
      .nullable()
      .default(null),
  })
  .refine(({ dim, heads }) => dim % heads === 0, { error: 'dim is no multiple of heads' })
  .refine(({ dim, patch, hybrid }) => hybrid !== null || dim % (patch / 2) === 0, {
    error: 'dim cannot be halved as often as the stem does',
  })
  .refine(({ hybrid }) => hybrid === null || hybrid.dims.length >= hybrid.depths.length, { error: 'hybrid has not one dim a stage' })
  .refine((config) => Number.isInteger(fanSide(config)), { error: 'img is no multiple of what a token covers' });

/** What a FAN is built from. */
export type FanConfig = z.infer<typeof fanConfig>;

/** Side of the map of tokens. */
export function fanSide({ img, patch, hybrid }: TokenMap): number {
  return hybrid ? img / (4 * 2 ** (hybrid.depths.length - 1)) / hybrid.patch : img / patch;
}

/** What the map of tokens comes from. */
interface TokenMap {
  readonly img: number;
  readonly patch: number;
  readonly hybrid: { readonly depths: readonly number[]; readonly patch: number } | null;
}

/** A Swin transformer with channel attention in all stages but the last. The paper does not name its tensors; these names are our own. */
export const fanSwinConfig = swinShape.extend(channelShape).refine(fitsTogether, {
  error: 'windows, heads or halving do not divide the maps of all stages',
});

/** What a FAN-Swin is built from. */
export type FanSwinConfig = z.infer<typeof fanSwinConfig>;
