import type { numpy } from '@jax-js/jax';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../runtime/node.js';
import { type FloatTensor, floats } from '../../tensor.js';
import { largestDifference } from '../../testing/reference/run-network.js';
import type { Arrays } from '../../training/adam.js';
import { type Jax, loadJax } from '../../training/jax.js';
import { toArray, toArrays, train } from '../../training/train.js';
import { contrastiveLoss } from './contrastive-loss.js';
import { encodeGrey } from './encode-grey.js';
import { encoderNetwork } from './encoder-network.js';
import { featuresOf } from './encoder-pass.js';
import { initialEncoder } from './encoder-shape.js';
import { qualityTerms } from './quality-terms.js';
import { viewBatches } from './view-batches.js';
import { windowsOf } from './windows-of.js';

let jax: Jax;
beforeAll(async () => {
  jax = await loadJax();
});

/** Forty pictures of bars, each of its own height, width and brightness. */
const pictures = {
  dims: [40, 28, 28],
  data: Uint8Array.from({ length: 40 * 784 }, (_, at) => {
    const [k, y, x] = [Math.floor(at / 784), Math.floor((at % 784) / 28), at % 28];
    const isIn = Math.abs(y - 14) < 2 + (k % 8) * 1.5 && Math.abs(x - 14) < 2 + Math.floor(k / 8) * 2.5;
    return isIn ? 90 + ((k * 37) % 160) : 0;
  }),
};

it('the encoder computes the same in training as in ONNX', async () => {
  const windows = new Float32Array(12 * 1600);
  for (let k = 0; k < 12; k++) {
    const grey = Float32Array.from(pictures.data.subarray(k * 784, (k + 1) * 784), (level) => level / 255);
    windowsOf(grey, windows.subarray(k * 1600, (k + 1) * 1600));
  }
  const weights = initialEncoder(1);
  const trained = featuresOf(jax, toArrays(jax, weights), toArray(jax, floats([12 * 16, 100], windows)));
  const session = await openSession(encoderNetwork(weights));
  const { rows, columns, values } = await encodeGrey(session, pictures, 0, 12);
  await session.dispose();
  expect([rows, columns]).toEqual([12, 256]);
  expect(Math.min(...values)).toBe(0);
  expect(largestDifference((await trained.data()) as Float32Array, values)).toBeLessThan(1e-5);
});

describe('the regulariser', () => {
  it('is the one worked out by hand', async () => {
    // Rows: mean 2, deviation 4, score 8 over the 10; mean 1, deviation 2, score 4 over the 5. The mean score is 6: only 4 is below it.
    // Columns: 10, 5, 0, 0, 0; their mean is 3, and 10 and 5 are not below it.
    const features = floats([2, 5], [10, 0, 0, 0, 0, 0, 5, 0, 0, 0]);
    const [value] = await qualityTerms(jax, toArray(jax, features), { quality: 1, columns: 0.01, epsilon: 1 }).data();
    expect(value).toBeCloseTo(-4 / 2 + 0.15, 6);
  });
});

describe('gradients', () => {
  const [windows] = viewBatches(pictures, 4, 3)() as [FloatTensor];
  const regularisers = { alone: null, 'with the regulariser': { quality: 0.5, columns: 1e-3, epsilon: 1 } };

  it.each(Object.entries(regularisers))('of the loss %s are those that its differences give', async (_, regulariser) => {
    const weights = initialEncoder(4);
    const lossOf = (now: Arrays): numpy.Array => contrastiveLoss(jax, regulariser)(now, [toArray(jax, windows)], {});
    const gradients = jax.grad(lossOf)(toArrays(jax, weights)) as unknown as Arrays;
    for (const name of ['features.bias', 'project.weight', 'out.weight']) {
      const tensor = weights.get(name) as FloatTensor;
      const values = (await (gradients[name] as numpy.Array).data()) as Float32Array;
      const slope = Math.hypot(...values);
      const along = values.map((value) => value / slope);
      const at = async (by: number) => {
        const moved = floats(
          tensor.dims,
          tensor.data.map((value, i) => value + by * (along[i] as number)),
        );
        const [value] = await lossOf(toArrays(jax, new Map([...weights, [name, moved]]))).data();
        return value as number;
      };
      const step = 0.002;
      const difference = ((await at(step)) - (await at(-step))) / (2 * step);
      expect(Math.abs(slope - difference), name).toBeLessThan(0.01 * slope);
    }
  });
});

it('twenty steps make the loss fall, and are the same twice', async () => {
  const runs = [];
  for (let run = 0; run < 2; run++) {
    const lost: number[] = [];
    const weights = await train(jax, initialEncoder(1), {
      plan: { steps: 20, highest: 2e-3, warmUp: 2, decay: 1e-3 },
      loss: contrastiveLoss(jax, null),
      nextBatch: viewBatches(pictures, 8, 1),
      told: (_, loss) => lost.push(loss),
      signal: new AbortController().signal,
    });
    runs.push({ lost, print: [...(weights.get('features.bias')?.data ?? [])].slice(0, 20) });
  }
  const [first] = runs;
  expect(first?.lost.length).toBe(20);
  const average = (values: readonly number[] = []) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(average(first?.lost.slice(-5))).toBeLessThan(0.9 * average(first?.lost.slice(0, 5)));
  expect(runs[1]).toEqual(first);
});
