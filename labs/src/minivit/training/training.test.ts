import type { numpy } from '@jax-js/jax';
import { beforeAll, describe, expect, it } from 'vitest';
import { batchesOf } from '../../fashion/batches.js';
import { miniDeitOf } from '../../networks/minivit/deit-variants.js';
import { miniDeit } from '../../networks/minivit/mini-deit.js';
import { type MiniDeitConfig, miniDeitConfig } from '../../networks/minivit/mini-deit-config.js';
import { type FloatTensor, floats } from '../../tensor.js';
import { largestDifference, runNetwork } from '../../testing/reference/run-network.js';
import type { Arrays } from '../../training/adam.js';
import { initialWeights } from '../../training/initial-weights.js';
import { type Jax, loadJax } from '../../training/jax.js';
import { type FloatWeights, toArray, toArrays, train } from '../../training/train.js';
import { hashTensor } from '../../weights/hash.js';
import { hashWeights } from '../../weights/hash-weights.js';
import { deitPass } from './deit-pass.js';
import { distillationLoss, labelLoss } from './losses.js';

const plain = miniDeitConfig.parse({
  img: 12,
  patch: 4,
  channels: 1,
  dim: 12,
  depth: 4,
  heads: 3,
  mlpRatio: 2,
  classes: 5,
  clsToken: false,
});
const mini = miniDeitOf(plain, 2);

let jax: Jax;
beforeAll(async () => {
  jax = await loadJax();
});

const hashed = (config: MiniDeitConfig) => hashWeights(miniDeit(config)) as FloatWeights;

describe.each([
  ['that shares nothing', plain],
  ['whose blocks are shared', mini],
])('the network %s', (_, config) => {
  it('computes the same in training as in ONNX', async () => {
    const input = hashTensor('picture', [2, 1, 12, 12], 1, 0);
    const { output } = await runNetwork(miniDeit(config), { input });
    const weights = toArrays(jax, hashed(config));
    const { logits } = deitPass(jax, config, weights, toArray(jax, input));
    expect(largestDifference(await logits.data(), output('logits'))).toBeLessThan(5e-6);
  });
});

describe('gradients', () => {
  const pictures = hashTensor('picture', [3, 1, 12, 12], 1, 0);
  const wanted = floats([3, 5], [1, 0, 0, 0, 0, 0, 0, 0.5, 0.5, 0, 0.2, 0.2, 0.2, 0.2, 0.2]);
  const losses = {
    'of labels': { loss: () => labelLoss(jax, mini), batch: [pictures, wanted] },
    'of distillation': { loss: () => distillationLoss(jax, mini, plain, [1, 3]), batch: [pictures] },
  };
  const watched = [
    'blocks.0.block.attn.qkv.weight',
    'blocks.1.block.attn.conv_l.instances.1.weight',
    'blocks.0.block.attn.rpe_k.instances.0.lookup_table_weight',
    'blocks.1.block.norm1.instances.0.bias',
    'pos_embed',
  ];

  it.each(Object.entries(losses))('%s are those that differences of the loss give', async (_, { loss, batch }) => {
    const weights = hashed(mini);
    const lossOf = (now: Arrays): numpy.Array =>
      loss()(
        now,
        batch.map((tensor) => toArray(jax, tensor)),
        toArrays(jax, hashed(plain)),
      );
    const gradients = jax.grad(lossOf)(toArrays(jax, weights)) as unknown as Arrays;
    for (const name of watched) {
      const tensor = weights.get(name) as FloatTensor;
      const along = hashTensor(`along ${name}`, tensor.dims, 1, 0).data;
      const slope = ((await (gradients[name] as numpy.Array).data()) as Float32Array).reduce(
        (sum, value, i) => sum + value * (along[i] as number),
        0,
      );
      const at = async (by: number) => {
        const moved = floats(
          tensor.dims,
          tensor.data.map((value, i) => value + by * (along[i] as number)),
        );
        const [value] = await lossOf(toArrays(jax, new Map([...weights, [name, moved]]))).data();
        return value as number;
      };
      const step = 0.01;
      const difference = ((await at(step)) - (await at(-step))) / (2 * step);
      expect(Math.abs(slope - difference), name).toBeLessThan(2e-3 * Math.max(0.1, Math.abs(difference)));
    }
  });
});

describe('twenty steps', () => {
  const dims = [40, 12, 12];
  /** Bright above, in the middle, below, or everywhere. */
  const drawn = Uint8Array.from({ length: 40 * 144 }, (_, i) => {
    const [kind, y] = [Math.floor(i / 144) % 4, Math.floor((i % 144) / 12)];
    return [y < 4, y >= 4 && y < 8, y >= 8, true][kind] ? 255 : 0;
  });
  const set = {
    pictures: { dims, data: drawn },
    labels: { dims: [40], data: Uint8Array.from({ length: 40 }, (_, i) => i % 4) },
    classes: 5,
  };
  const plan = { steps: 20, highest: 5e-3, warmUp: 2, decay: 0.05 };

  it('make the loss fall, and are the same twice', async () => {
    const runs = [];
    for (let run = 0; run < 2; run++) {
      const lost: number[] = [];
      const told = (_: number, loss: number) => lost.push(loss);
      const nextBatch = batchesOf(set, 16, 1);
      const signal = new AbortController().signal;
      const weights = await train(jax, initialWeights(miniDeit(plain), 1), { plan, loss: labelLoss(jax, plain), nextBatch, told, signal });
      runs.push({ lost, weights });
    }
    const { lost } = runs[0] as { lost: number[] };
    expect(lost.length).toBe(20);
    expect(average(lost.slice(-5))).toBeLessThan(0.8 * average(lost.slice(0, 5)));
    expect(runs[1]).toEqual(runs[0]);
  });
});

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
