import type { ChannelMixing, ChannelVitConfig } from '../../networks/fan/channel-vit.js';

/** Our own small networks for garments: three layers on the 16 patches of a picture of Fashion-MNIST, one for each way to process channels. */
export function garmentNetwork(mixing: ChannelMixing): ChannelVitConfig {
  return { img: 28, patch: 7, channels: 1, dim: 48, depth: 3, heads: 3, mlpRatio: 2, classes: 10, mixing };
}

/** The three ways, in the order of tables. */
export const channelMixings: readonly ChannelMixing[] = ['mlp', 'se', 'eca'];
