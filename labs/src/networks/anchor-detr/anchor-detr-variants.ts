import type { NetworkVariant } from '../network-variant.js';
import { anchorDetr } from './anchor-detr.js';
import { type AnchorDetrConfig, anchorDetrConfig } from './anchor-detr-config.js';

/** Anchor DETR as it was released: 300 learnt points, three patterns, COCO's classes by their numbers. */
export function releasedAnchorDetr(backbone: 'resnet50' | 'resnet101', dilationDC5: boolean): AnchorDetrConfig {
  return anchorDetrConfig.parse({ backbone, dilationDC5, dim: 256, heads: 8, enc: 6, dec: 6, ffn: 1024, queries: 300, classes: 91 });
}

const backbones = [
  ['r50', 'resnet50'],
  ['r101', 'resnet101'],
] as const;

/** The detectors, quickest for pictures that are wider than high. */
export const anchorDetrVariants: readonly NetworkVariant[] = backbones.flatMap(([short, backbone]) =>
  [false, true].map((isDilated) => ({
    name: `anchor-detr-${short}-${isDilated ? 'dc5' : 'c5'}`,
    build: (shown: readonly string[] = []) => anchorDetr(releasedAnchorDetr(backbone, isDilated), 'columns', shown),
  })),
);
