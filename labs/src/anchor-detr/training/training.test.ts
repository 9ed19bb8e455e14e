import type { numpy } from '@jax-js/jax';
import { beforeAll, describe, expect, it } from 'vitest';
import { matchSet, setLoss } from '../../detect/set-loss.js';
import { normalise } from '../../image/normalise.js';
import { rgbRaster } from '../../image/raster.js';
import { seededRandom } from '../../random.js';
import { type FloatTensor, floats } from '../../tensor.js';
import { largestDifference, runNetwork } from '../../testing/reference/run-network.js';
import type { Arrays } from '../../training/adam.js';
import { type Jax, loadJax } from '../../training/jax.js';
import { type FloatWeights, toArray, toArrays, train } from '../../training/train.js';
import { hashWeights } from '../../weights/hash-weights.js';
import { drawScene } from '../shapes/draw-scene.js';
import { mixedScenes, shapeScene } from '../shapes/shape-scene.js';
import { shapeStatistics } from '../shapes/shape-unit.js';
import { type ShapesConfig, shapesConfig } from '../shapes/shapes-config.js';
import { shapesNetwork } from '../shapes/shapes-network.js';
import { initialShapes } from './initial-shapes.js';
import { matchedBatches, sceneObjects } from './matched-batches.js';
import { shapesLoss } from './shapes-loss.js';
import { shapesPass } from './shapes-pass.js';
import { windowsOf } from './windows-of.js';

const { transformer, ...stem } = shapesConfig(4, 2);
const small: ShapesConfig = { ...stem, side: 32, found: 12, transformer: { ...transformer, dim: 16, ffn: 16 } };

let jax: Jax;
beforeAll(async () => {
  jax = await loadJax();
});

const hashed = hashWeights(shapesNetwork(small)) as FloatWeights;
const scene = shapeScene(seededRandom(5), mixedScenes);
const picture = drawScene(scene, small.side, seededRandom(6));
const windows = floats([16, 432], new Float32Array(16 * 432));
windowsOf(picture, small, windows.data);

describe('the detector of shapes', () => {
  it('computes the same in training as in ONNX', async () => {
    const { output } = await runNetwork(shapesNetwork(small), { input: normalise(rgbRaster(picture), shapeStatistics) });
    const last = shapesPass(jax, small, toArrays(jax, hashed), toArray(jax, windows)).at(-1);
    expect(largestDifference((await last?.logits.data()) as Float32Array, output('pred_logits'))).toBeLessThan(5e-6);
    expect(largestDifference((await last?.boxes.data()) as Float32Array, output('pred_boxes'))).toBeLessThan(5e-6);
  });

  it('is wrong in training by what the lab’s own loss of a set says, in all layers of the decoder', async () => {
    const batch = await matchedBatches(jax, small, 1, 9)(toArrays(jax, hashed));
    const [loss] = await shapesLoss(jax, small)(
      toArrays(jax, hashed),
      batch.map((tensor) => toArray(jax, tensor)),
      {},
    ).data();
    const own = sceneObjects(shapeScene(seededRandom(9), mixedScenes));
    let expected = 0;
    for (const { logits, boxes } of shapesPass(jax, small, toArrays(jax, hashed), toArray(jax, batch[0] as FloatTensor))) {
      const found = [
        floats([1, 8, 3], (await logits.data()) as Float32Array),
        floats([1, 8, 4], (await boxes.data()) as Float32Array),
      ] as const;
      expected += setLoss(found[0], own, matchSet(...found, own)).total;
    }
    expect(loss).toBeCloseTo(expected, 4);
  });
});

it('gradients are those that differences of the loss give', async () => {
  const batch = await matchedBatches(jax, small, 2, 3)(toArrays(jax, hashed));
  const lossOf = (now: Arrays): numpy.Array =>
    shapesLoss(jax, small)(
      now,
      batch.map((tensor) => toArray(jax, tensor)),
      {},
    );
  const gradients = jax.grad(lossOf)(toArrays(jax, hashed)) as unknown as Arrays;
  for (const name of [
    'stem.0.weight',
    'stem.norm.bias',
    'transformer.encoder_layers.0.self_attn.in_proj_weight',
    'transformer.decoder_layers.0.self_attn.in_proj_bias',
    'transformer.decoder_layers.1.cross_attn.in_proj_weight',
    'transformer.adapt_pos1d.0.weight',
    'transformer.pattern.weight',
    'transformer.bbox_embed.0.layers.2.weight',
    'transformer.class_embed.0.bias',
  ]) {
    const tensor = hashed.get(name) as FloatTensor;
    const values = (await (gradients[name] as numpy.Array).data()) as Float32Array;
    const slope = Math.hypot(...values);
    const along = values.map((value) => value / slope);
    const at = async (by: number) => {
      const moved = floats(
        tensor.dims,
        tensor.data.map((value, i) => value + by * (along[i] as number)),
      );
      const [value] = await lossOf(toArrays(jax, new Map([...hashed, [name, moved]]))).data();
      return value as number;
    };
    const step = 3e-4;
    const difference = ((await at(step)) - (await at(-step))) / (2 * step);
    expect(Math.abs(slope - difference), name).toBeLessThan(0.015 * slope);
  }
});

it('twenty steps make the loss fall, and are the same twice', async () => {
  const runs = [];
  for (let run = 0; run < 2; run++) {
    const lost: number[] = [];
    const weights = await train(jax, initialShapes(small, 1), {
      plan: { steps: 20, highest: 5e-3, warmUp: 2, decay: 1e-4 },
      loss: shapesLoss(jax, small),
      nextBatch: matchedBatches(jax, small, 8, 1),
      told: (_, loss) => lost.push(loss),
      signal: new AbortController().signal,
    });
    runs.push({ lost, weights });
  }
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const { lost } = runs[0] as { lost: number[] };
  expect(average(lost.slice(-5))).toBeLessThan(0.85 * average(lost.slice(0, 5)));
  expect(runs[1]).toEqual(runs[0]);
});
