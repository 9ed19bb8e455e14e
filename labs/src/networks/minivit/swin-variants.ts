import type { NetworkVariant } from '../network-variant.js';
import { miniSwin } from './mini-swin.js';
import { type MiniSwinConfig, miniSwinConfig } from './mini-swin-config.js';
import { releasedSizes } from './released-sizes.js';

const sizes = {
  tiny: { dim: 96, depths: [2, 2, 6, 2], heads: [3, 6, 12, 24], groups: [1, 1, 1, 1] },
  small: { dim: 96, depths: [2, 2, 18, 2], heads: [3, 6, 12, 24], groups: [1, 1, 9, 1] },
  base: { dim: 128, depths: [2, 2, 18, 2], heads: [4, 8, 16, 32], groups: [1, 1, 9, 1] },
};

/** A Swin that shares nothing, for pictures of 224 pixels or, with windows of 12, of 384. */
export function swinConfig(size: keyof typeof sizes, img: number): MiniSwinConfig {
  const { groups: _, ...shape } = sizes[size];
  return miniSwinConfig.parse({ ...shape, img, patch: 4, window: img / 32, classes: 1000 });
}

/** Swin, and Mini-Swin as it was released. */
export const swinVariants: readonly NetworkVariant[] = releasedSizes.flatMap(([size, img]) => {
  const plain = swinConfig(size, img);
  const mini = { ...plain, groups: sizes[size].groups, sepLayerNorm: true, transformFFN: true, transformHeads: true };
  return [
    { name: `swin-${size}-${img}`, build: (shown) => miniSwin(plain, shown) },
    { name: `mini-swin-${size}-${img}`, build: (shown) => miniSwin(miniSwinConfig.parse(mini), shown) },
  ] satisfies NetworkVariant[];
});
