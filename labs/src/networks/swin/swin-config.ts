import { z } from 'zod';

const whole = z.int().positive();

/** What every Swin transformer is built from, whatever stands in its blocks (Liu et al., 2021). */
export const swinShape = z.object({
  /** Side of the square picture in pixels. */
  img: whole,
  patch: whole,
  /** Channels of the first stage; each stage has twice those of the one before. */
  dim: whole,
  /** Layers of each stage. */
  depths: z.array(whole).min(1),
  heads: z.array(whole).min(1),
  /** Side of a window of tokens. */
  window: whole,
  mlpRatio: z.number().positive().default(4),
  classes: whole,
  qkvBias: z.boolean().default(true),
  lnEps: z.number().positive().default(1e-5),
  patchNorm: z.boolean().default(true),
  /** Whether each place has a position of its own to add. */
  ape: z.boolean().default(false),
});

/** What a Swin transformer is built from. */
export type SwinShape = z.infer<typeof swinShape>;

/** One stage: what all its blocks have in common. */
export interface SwinStage {
  readonly dim: number;
  readonly heads: number;
  /** Side of the map. */
  readonly side: number;
  readonly window: number;
  /** By how much windows are shifted where they are; 0 where one window is the whole map. */
  readonly shift: number;
}

/** The stages of a Swin transformer. */
export function swinStages({ img, patch, dim, depths, heads, window }: SwinShape): SwinStage[] {
  return depths.map((_, index) => {
    const side = img / patch / 2 ** index;
    const shift = side <= window ? 0 : Math.floor(window / 2);
    return { dim: dim * 2 ** index, heads: heads[index] ?? 0, side, window: Math.min(window, side), shift };
  });
}

/** Whether windows tile each stage's map, heads divide its channels, and maps can be halved: what no Swin transformer can do without. */
export function fitsTogether(shape: SwinShape): boolean {
  return swinStages(shape).every(({ dim, heads, side, window }, index) => {
    const isHalved = index < shape.depths.length - 1;
    return Number.isInteger(side) && side % window === 0 && dim % heads === 0 && (!isHalved || side % 2 === 0);
  });
}
