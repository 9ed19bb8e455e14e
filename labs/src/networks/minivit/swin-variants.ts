import type { NetworkVariant } from '../network-variant.js';
import { miniSwin } from './mini-swin.js';
import { miniSwinConfig } from './mini-swin-config.js';

const sizes = {
  tiny: { dim: 96, depths: [2, 2, 6, 2], heads: [3, 6, 12, 24], groups: [1, 1, 1, 1] },
  small: { dim: 96, depths: [2, 2, 18, 2], heads: [3, 6, 12, 24], groups: [1, 1, 9, 1] },
  base: { dim: 128, depths: [2, 2, 18, 2], heads: [4, 8, 16, 32], groups: [1, 1, 9, 1] },
};

const released = [
  ['tiny', 224, 7],
  ['small', 224, 7],
  ['base', 224, 7],
  ['base', 384, 12],
] as const;

/** Swin, and Mini-Swin as it was released. */
export const swinVariants: readonly NetworkVariant[] = released.flatMap(([size, img, window]) => {
  const { groups, ...shape } = sizes[size];
  const plain = { ...shape, img, patch: 4, window, classes: 1000 };
  const mini = { ...plain, groups, sepLayerNorm: true, transformFFN: true, transformHeads: true };
  return [
    { name: `swin-${size}-${img}`, build: (shown) => miniSwin(miniSwinConfig.parse(plain), shown) },
    { name: `mini-swin-${size}-${img}`, build: (shown) => miniSwin(miniSwinConfig.parse(mini), shown) },
  ] satisfies NetworkVariant[];
});
