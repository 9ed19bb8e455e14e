import type { NetworkVariant } from '../network-variant.js';
import { miniDeit } from './mini-deit.js';
import { type MiniDeitConfig, miniDeitConfig } from './mini-deit-config.js';
import { releasedSizes } from './released-sizes.js';

const sizes = { tiny: { dim: 192, heads: 3 }, small: { dim: 384, heads: 6 }, base: { dim: 768, heads: 12 } };

/** A DeiT of twelve layers. */
export function deitConfig(size: keyof typeof sizes, img: number): MiniDeitConfig {
  return miniDeitConfig.parse({ ...sizes[size], img, patch: 16, depth: 12, classes: 1000 });
}

/** The same with its blocks shared by so many layers each, and what MiniViT adds to each repeat. The released ones share by twos. */
export function miniDeitOf(config: MiniDeitConfig, repeats: number): MiniDeitConfig {
  const rpe = { alpha: 1.9, beta: 3.8, gamma: 15.2 };
  return miniDeitConfig.parse({ ...config, repeats, clsToken: false, transform: true, rpe });
}

/** DeiT, and Mini-DeiT as it was released. */
export const deitVariants: readonly NetworkVariant[] = releasedSizes.flatMap(([size, img]) => {
  const plain = deitConfig(size, img);
  return [
    { name: `deit-${size}-${img}`, build: (shown) => miniDeit(plain, shown) },
    { name: `mini-deit-${size}-${img}`, build: (shown) => miniDeit(miniDeitOf(plain, 2), shown) },
  ] satisfies NetworkVariant[];
});
