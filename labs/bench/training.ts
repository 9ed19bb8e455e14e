// `npm run bench -- training`: a step of training our small DeiT for garments with jax-js, as labs train, beside TensorFlow.js on the same network; both in
// WebAssembly with one thread, in turn.
import { fileURLToPath } from 'node:url';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { batchesOf } from '../src/fashion/batches.js';
import { fashionConfig } from '../src/minivit/fashion/fashion-config.js';
import { labelLoss } from '../src/minivit/training/losses.js';
import { miniDeit } from '../src/networks/minivit/mini-deit.js';
import { seededRandom } from '../src/random.js';
import { initialWeights } from '../src/training/initial-weights.js';
import { loadJax } from '../src/training/jax.js';
import { type FloatWeights, train } from '../src/training/train.js';
import { tfjsTrainer } from './tfjs-deit.js';

/** What a side took for each step after the first two, which compile: milliseconds on the clock and of the processor; and the loss of its first. */
interface Steps {
  readonly clock: number[];
  readonly processor: number[];
  first: number;
}

const [rounds, stepsOfRound, pictures] = [3, 12, 64];
const rate = 1e-3;
setWasmPaths(fileURLToPath(new URL('.', import.meta.resolve('@tensorflow/tfjs-backend-wasm'))));
setThreadsCount(1);

const random = seededRandom(1);
const noise = (count: number, most: number) => Uint8Array.from({ length: count }, () => Math.floor(random.uniform() * most));
const set = {
  pictures: { dims: [256, 28, 28], data: noise(256 * 784, 256) },
  labels: { dims: [256], data: noise(256, 10) },
  classes: 10,
};
const weights = initialWeights(miniDeit(fashionConfig), 1);
const jax = await loadJax();
const sides = { jax: { clock: [], processor: [], first: 0 } as Steps, tfjs: { clock: [], processor: [], first: 0 } as Steps };
for (let round = 0; round < rounds; round++) {
  await stepJax(weights, sides.jax);
  await stepTfjs(weights, sides.tfjs);
}
console.log('| a step of 64 pictures | clock | processor | steps a second of processor | loss of the first step |\n|---|---|---|---|---|');
for (const [name, steps] of Object.entries({ 'jax-js 0.1.25, as labs train': sides.jax, 'TensorFlow.js 4.22': sides.tfjs })) {
  const processor = median(steps.processor);
  const cells = [
    `${median(steps.clock).toFixed(0)} ms`,
    `${processor.toFixed(0)} ms`,
    (1000 / processor).toFixed(1),
    steps.first.toFixed(5),
  ];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
console.log(`TensorFlow.js / labs, of the processor: ${(median(sides.tfjs.processor) / median(sides.jax.processor)).toFixed(1)} ×`);
process.exit(0);

async function stepJax(from: FloatWeights, steps: Steps): Promise<void> {
  const lap = laps(steps);
  await train(jax, from, {
    plan: { steps: stepsOfRound, highest: rate, warmUp: 1, decay: 0 },
    loss: labelLoss(jax, fashionConfig),
    nextBatch: batchesOf(set, pictures, 1),
    told: lap,
    signal: new AbortController().signal,
  });
}

async function stepTfjs(from: FloatWeights, steps: Steps): Promise<void> {
  const lap = laps(steps);
  const nextBatch = batchesOf(set, pictures, 1);
  const trainer = await tfjsTrainer(fashionConfig, from, rate);
  for (let step = 1; step <= stepsOfRound; step++) lap(step, await trainer.step(nextBatch()));
  trainer.dispose();
}

function laps(steps: Steps): (step: number, loss: number) => void {
  let [from, before] = [performance.now(), process.cpuUsage()];
  return (step, loss) => {
    const { user, system } = process.cpuUsage(before);
    if (step === 1) steps.first = loss;
    if (step > 2) {
      steps.clock.push(performance.now() - from);
      steps.processor.push((user + system) / 1000);
    }
    [from, before] = [performance.now(), process.cpuUsage()];
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
