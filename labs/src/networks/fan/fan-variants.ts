import type { NetworkVariant } from '../network-variant.js';
import { fan } from './fan.js';
import { fanConfig, fanSwinConfig } from './fan-config.js';
import { fanSwin } from './fan-swin.js';

const picture = { img: 224, classes: 1000 };

const vits = {
  tiny: { dim: 192, depth: 12, heads: 4 },
  small: { dim: 384, depth: 12, heads: 8 },
  base: { dim: 448, depth: 18, heads: 8 },
  large: { dim: 480, depth: 24, heads: 10 },
};

const hybrids = {
  tiny: { dim: 192, depth: 8, heads: 8, front: [3, 3] },
  small: { dim: 384, depth: 10, heads: 8, front: [3, 3] },
  base: { dim: 448, depth: 16, heads: 8, front: [3, 3] },
  large: { dim: 480, depth: 22, heads: 10, front: [3, 5] },
};

const swins = {
  tiny: { dim: 96, depths: [2, 2, 6, 2], heads: [3, 6, 12, 24] },
  small: { dim: 96, depths: [2, 2, 18, 2], heads: [3, 6, 12, 24] },
  base: { dim: 128, depths: [2, 2, 18, 2], heads: [4, 8, 16, 32] },
};

/** FAN in all sizes that the paper tells of. */
export const fanVariants: readonly NetworkVariant[] = [
  ...Object.entries(vits).map(([size, own]) => {
    const config = fanConfig.parse({ ...picture, patch: 16, ...own });
    return { name: `fan-vit-${size}-224`, build: (shown: readonly string[] = []) => fan(config, shown) };
  }),
  {
    name: 'fan-vit-small-se-224',
    build: (shown: readonly string[] = []) => fan(fanConfig.parse({ ...picture, patch: 16, ...vits.small, channelAttention: 'se' }), shown),
  },
  ...Object.entries(hybrids).map(([size, { front, ...own }]) => {
    const config = fanConfig.parse({ ...picture, patch: 16, ...own, hybrid: { depths: front, dims: [128, 256] } });
    return { name: `fan-hybrid-${size}-224`, build: (shown: readonly string[] = []) => fan(config, shown) };
  }),
  ...Object.entries(swins).map(([size, own]) => {
    const config = fanSwinConfig.parse({ ...picture, patch: 4, window: 7, ...own });
    return { name: `fan-swin-${size}-224`, build: (shown: readonly string[] = []) => fanSwin(config, shown) };
  }),
];
