import { z } from 'zod';

const whole = z.int().positive();

/** A stage of bottleneck blocks; its output has 4 · planes channels. */
const resNetLayer = z
  .object({
    name: z.string(),
    planes: whole,
    blocks: whole,
    /** Of the first block's 3×3 convolution. */
    stride: whole,
    /** Of each block's 3×3 convolution. */
    dilation: z.array(whole),
  })
  .refine(({ blocks, dilation }) => dilation.length === blocks, { error: 'dilation has not one number a block' });

/** A ResNet with bottlenecks (He et al., 2015; the stride on the 3×3, as torchvision has it) and frozen batch normalisation. */
export const resNetConfig = z.object({
  /** Channels after the first convolution. */
  stem: whole,
  layers: z.array(resNetLayer).min(1),
  eps: z.number().positive(),
});

/** What a ResNet is built from. */
export type ResNetConfig = z.infer<typeof resNetConfig>;

/** The released ResNets, with the last stage at stride 32 (C5) or dilated at stride 16 (DC5), where its first block keeps dilation 1. */
export function releasedResNet(depth: 50 | 101, isDilated: boolean, eps: number): ResNetConfig {
  const blocks = depth === 50 ? [3, 4, 6, 3] : [3, 4, 23, 3];
  const layers = blocks.map((count, i) => {
    const isLastDilated = isDilated && i === 3;
    return {
      name: `layer${i + 1}`,
      planes: 64 * 2 ** i,
      blocks: count,
      stride: i === 0 || isLastDilated ? 1 : 2,
      dilation: Array.from({ length: count }, (_, block) => (isLastDilated && block > 0 ? 2 : 1)),
    };
  });
  return { stem: 64, layers, eps };
}
