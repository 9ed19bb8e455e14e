import type { numpy } from '@jax-js/jax';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ChannelVitConfig, channelVit } from '../../networks/fan/channel-vit.js';
import { type FloatTensor, floats } from '../../tensor.js';
import { largestDifference, runNetwork } from '../../testing/reference/run-network.js';
import type { Arrays } from '../../training/adam.js';
import { crossEntropy } from '../../training/cross-entropy.js';
import { initialWeights } from '../../training/initial-weights.js';
import { type Jax, loadJax } from '../../training/jax.js';
import { type FloatWeights, toArray, toArrays, train } from '../../training/train.js';
import { hashTensor } from '../../weights/hash.js';
import { hashWeights } from '../../weights/hash-weights.js';
import { channelMixings } from '../garments/garment-network.js';
import { channelVitPass } from './channel-vit-pass.js';

const small = (mixing: ChannelVitConfig['mixing']): ChannelVitConfig => ({
  img: 12,
  patch: 4,
  channels: 1,
  dim: 12,
  depth: 2,
  heads: 3,
  mlpRatio: 2,
  classes: 4,
  mixing,
});

let jax: Jax;
beforeAll(async () => {
  jax = await loadJax();
});

describe.each(channelMixings)('the network with %s', (mixing) => {
  const config = small(mixing);

  it('computes the same in training as in ONNX', async () => {
    const input = hashTensor('picture', [2, 1, 12, 12], 1, 0);
    const { output } = await runNetwork(channelVit(config), { input });
    const weights = toArrays(jax, hashWeights(channelVit(config)) as FloatWeights);
    const logits = channelVitPass(jax, config, weights, toArray(jax, input));
    expect(largestDifference(await logits.data(), output('logits'))).toBeLessThan(5e-6);
  });

  it('has the gradients that differences of its loss give', async () => {
    const weights = hashWeights(channelVit(config)) as FloatWeights;
    const batch = [hashTensor('picture', [3, 1, 12, 12], 1, 0), floats([3, 4], [1, 0, 0, 0, 0, 0.5, 0.5, 0, 0.25, 0.25, 0.25, 0.25])];
    const lossOf = (now: Arrays): numpy.Array => {
      const [pictures, wanted] = batch.map((tensor) => toArray(jax, tensor)) as [numpy.Array, numpy.Array];
      return crossEntropy(jax, wanted, channelVitPass(jax, config, now, pictures));
    };
    const gradients = jax.grad(lossOf)(toArrays(jax, weights)) as unknown as Arrays;
    const own = { mlp: 'blocks.0.mlp.mlp_v.fc1.weight', se: 'blocks.0.mlp.se.fc1.weight', eca: 'blocks.0.mlp.temperature' }[mixing];
    for (const name of [own, 'blocks.1.attn.kv.weight', 'pos_embed']) {
      const tensor = weights.get(name) as FloatTensor;
      const along = hashTensor(`along ${name}`, tensor.dims, 1, 0).data;
      const slope = ((await (gradients[name] as numpy.Array).data()) as Float32Array).reduce(
        (sum, value, i) => sum + value * (along[i] as number),
        0,
      );
      const at = async (by: number) => {
        const moved = tensor.data.map((value, i) => value + by * (along[i] as number));
        const [value] = await lossOf(toArrays(jax, new Map([...weights, [name, floats(tensor.dims, moved)]]))).data();
        return value as number;
      };
      const difference = ((await at(0.01)) - (await at(-0.01))) / 0.02;
      expect(Math.abs(slope - difference), name).toBeLessThan(2e-3 * Math.max(0.1, Math.abs(difference)));
    }
  });

  it('loses less after twenty steps on four kinds of pictures', async () => {
    const batch = [floats([8, 1, 12, 12], striped()), floats([8, 4], oneHot())];
    const lost: number[] = [];
    await train(jax, initialWeights(channelVit(config), 1), {
      plan: { steps: 20, highest: 5e-3, warmUp: 2, decay: 0.05 },
      loss: (weights, [pictures, wanted]) =>
        crossEntropy(jax, wanted as numpy.Array, channelVitPass(jax, config, weights, pictures as numpy.Array)),
      nextBatch: () => batch,
      told: (_, loss) => lost.push(loss),
      signal: new AbortController().signal,
    });
    expect(lost.length).toBe(20);
    expect(lost.at(-1)).toBeLessThan(0.8 * (lost[0] as number));
  });
});

/** Eight pictures that are bright above, in the middle, below, or everywhere. */
function striped(): Float32Array {
  return Float32Array.from({ length: 8 * 144 }, (_, i) => {
    const [kind, y] = [Math.floor(i / 144) % 4, Math.floor((i % 144) / 12)];
    return [y < 4, y >= 4 && y < 8, y >= 8, true][kind] ? 1 : 0;
  });
}

function oneHot(): Float32Array {
  return Float32Array.from({ length: 32 }, (_, i) => (i % 4 === Math.floor(i / 4) % 4 ? 1 : 0));
}
