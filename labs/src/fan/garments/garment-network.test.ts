import { expect, it } from 'vitest';
import { channelVit } from '../../networks/fan/channel-vit.js';
import { parameterCount } from '../../nn/network.js';
import { bindWeights } from '../../weights/bind-weights.js';
import { channelMixings, garmentNetwork } from './garment-network.js';
import { garmentWeightsOf } from './garment-weights-of.js';

it.each([
  ['mlp', 60_634],
  ['se', 64_270],
  ['eca', 67_987],
] as const)('our own network with %s has %i parameters, and its weights fit', async (mixing, count) => {
  const network = channelVit(garmentNetwork(mixing));
  expect(parameterCount(network)).toBe(count);
  expect(() => bindWeights(network, new Map())).toThrow('missing');
  const weights = await garmentWeightsOf(mixing);
  expect(() => bindWeights(network, weights)).not.toThrow();
});

it('there are three', () => {
  expect(channelMixings).toEqual(['mlp', 'se', 'eca']);
});
