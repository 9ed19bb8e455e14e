import { deitConfig } from '../networks/minivit/deit-variants.js';
import { releasedSizes } from '../networks/minivit/released-sizes.js';
import { swinConfig } from '../networks/minivit/swin-variants.js';
import type { KnownNetwork } from './recognise-network.js';
import { sharedNetwork } from './share-sweep.js';

/** The released networks of MiniViT and those that they compress, by name. */
export const namedNetworks: readonly { readonly name: string; readonly network: KnownNetwork }[] = [
  ...releasedSizes.flatMap(([size, img]) => pair(`deit-${size}-${img}`, { family: 'deit', config: deitConfig(size, img) }, 2)),
  ...releasedSizes.flatMap(([size, img]) =>
    pair(`swin-${size}-${img}`, { family: 'swin', config: swinConfig(size, img) }, size === 'tiny' ? 6 : 2),
  ),
];

function pair(name: string, plain: KnownNetwork, factor: number) {
  return [
    { name, network: plain },
    { name: `mini-${name}`, network: sharedNetwork(plain, factor) },
  ];
}
