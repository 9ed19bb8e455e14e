import { describe, expect, it } from 'vitest';
import { miniDeitOf } from '../networks/minivit/deit-variants.js';
import { miniDeitConfig } from '../networks/minivit/mini-deit-config.js';
import type { FloatTensor } from '../tensor.js';
import { namedNetworks } from './named-networks.js';
import { type KnownNetwork, networkOf, recogniseNetwork } from './recognise-network.js';
import { plainNetwork, shareSweep } from './share-sweep.js';

/** The names and shapes of a network's tensors, without what it computes itself. */
function shapesOf(network: KnownNetwork): ReadonlyMap<string, FloatTensor> {
  const trained = networkOf(network).state.filter(({ role }) => role.kind === 'trained');
  return new Map(trained.map(({ name, dims }) => [name, { type: 'float32', dims, data: new Float32Array() }]));
}

describe('a network is recognised by its tensors', () => {
  it.each(namedNetworks.map(({ name, network }) => [name, network] as const))('%s', (_, network) => {
    expect(recogniseNetwork(shapesOf(network))).toEqual(network);
  });

  it.each([1, 2, 3, 4, 6, 12])('a DeiT of one’s own whose blocks are shared by %i layers', (repeats) => {
    const own = miniDeitConfig.parse({ img: 64, patch: 8, dim: 128, depth: 12, heads: 2, mlpRatio: 3, classes: 5, clsToken: false });
    const network: KnownNetwork = { family: 'deit', config: repeats === 1 ? own : miniDeitOf(own, repeats) };
    expect(recogniseNetwork(shapesOf(network))).toEqual(network);
  });
});

describe('the sweep', () => {
  it.each([
    ['mini-deit-tiny-224', [5_717_416, 3_090_304, 2_202_112, 1_758_016, 1_313_920, 869_824]],
    ['mini-swin-tiny-224', [28_288_354, 15_551_677, 13_776_721, 12_001_765]],
    ['swin-small-224', [49_606_258, 26_463_205, 21_138_337, 15_813_469, 14_038_513, 12_263_557]],
  ])('of %s goes out from the network that shares nothing', (name, expected) => {
    const network = namedNetworks.find((each) => each.name === name)?.network as KnownNetwork;
    expect(shareSweep(plainNetwork(network)).map(({ unique }) => unique)).toEqual(expected);
  });
});
