import { miniSwinConfig } from '../networks/minivit/mini-swin-config.js';
import { type NetworkSizes, networkSizes } from './network-sizes.js';
import { type KnownNetwork, networkOf } from './recognise-network.js';
import { sharedConfig, sharingFactors } from './sharing.js';

/** A network whose blocks are shared by so many layers. */
export interface SweptNetwork extends NetworkSizes {
  readonly factor: number;
}

/** The sizes of a network for every number of layers that can share a block. Exact, and without weights. */
export function shareSweep(plain: KnownNetwork): SweptNetwork[] {
  return factorsOf(plain).map((factor) => ({ factor, ...networkSizes(networkOf(sharedNetwork(plain, factor))) }));
}

/** Every number of layers that can share a block: the divisors of the depth, of Swin's deepest stage. */
export function factorsOf({ family, config }: KnownNetwork): number[] {
  return sharingFactors(family === 'deit' ? config.depth : Math.max(...config.depths));
}

/** A network with its blocks shared by `factor` layers and MiniViT's transformations; in a stage of Swin that is not as deep, by as many as divide its depth. */
export function sharedNetwork(plain: KnownNetwork, factor: number): KnownNetwork {
  if (plain.family === 'deit') return { family: 'deit', config: sharedConfig(plain.config, factor) };
  if (factor === 1) return plain;
  const groups = plain.config.depths.map((depth) => depth / Math.max(...sharingFactors(depth).filter((each) => each <= factor)));
  return {
    family: 'swin',
    config: miniSwinConfig.parse({ ...plain.config, groups, sepLayerNorm: true, transformFFN: true, transformHeads: true }),
  };
}

/** The same network without sharing, and without what MiniViT adds. */
export function plainNetwork({ family, config }: KnownNetwork): KnownNetwork {
  if (family === 'deit')
    return { family, config: { ...config, repeats: 1, clsToken: config.repeats > 1 || config.clsToken, transform: false, rpe: null } };
  return { family, config: { ...config, groups: null, sepLayerNorm: false, transformFFN: false, transformHeads: false } };
}
