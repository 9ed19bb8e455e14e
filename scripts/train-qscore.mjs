// Trains the small encoder of the lab qscore on Fashion-MNIST without labels, by SimCLR, and asks whether its scores predict what a linear probe gets
// wrong, once for each seed: as trained, trained on, and trained on with the paper's regulariser at several strengths. Debian's package dataset-fashion-mnist has the
// pictures. `npm run build` comes first. The encoder of the first seed becomes labs/samples/qscore-encoder.onnx.
//
//     node scripts/train-qscore.mjs [--data <folder>] [--seeds 5] [--steps 500] [--tune 150] [--probe 3000] [--work <folder>]
//
// What is in the work folder already is not made again.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fashionMnist, tellStep, trainedOnce } from './training.mjs';

const root = resolve(import.meta.dirname, '..');
const labs = await import(join(root, 'labs/dist/qscore-training.js'));
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '/usr/share/datasets/fashion-mnist' },
    seeds: { type: 'string', default: '5' },
    steps: { type: 'string', default: '500' },
    tune: { type: 'string', default: '150' },
    probe: { type: 'string', default: '3000' },
    work: { type: 'string', default: join(tmpdir(), 'train-qscore') },
  },
});
const count = { seeds: Number(options.seeds), steps: Number(options.steps), tune: Number(options.tune), probe: Number(options.probe) };
const pairs = 128;
/** λ1 and λ2 of the regulariser: the paper's, 10⁻⁴, and others around it. */
const strengths = [1e-6, 1e-5, 1e-4, 1e-3];
mkdirSync(options.work, { recursive: true });

const { learnt, test } = await fashionMnist(labs, options.data);
const jax = await labs.loadJax();

const report = [];
for (let seed = 1; seed <= count.seeds; seed++) {
  const trained = await once(`${seed}-trained`, () => trainOn(labs.initialEncoder(seed), null, count.steps, 1e-3, seed));
  const on = await once(`${seed}-on`, () => trainOn(trained, null, count.tune, 2e-4, seed + 100));
  const encoders = { trained, on };
  for (const strength of strengths) {
    // At the paper's threshold of 4 deviations hardly any feature of a small encoder stands out.
    const regulariser = { quality: strength, columns: strength, epsilon: 2 };
    const name = `regularised-${strength}`;
    encoders[name] = await once(`${seed}-${name}`, () => trainOn(trained, regulariser, count.tune, 2e-4, seed + 100));
  }
  for (const [name, weights] of Object.entries(encoders)) report.push({ seed, name, ...(await judged(name, weights, seed)) });
  if (seed === 1) writeFileSync(join(root, 'labs/samples/qscore-encoder.onnx'), labs.encoderNetwork(trained));
}
writeFileSync(join(options.work, 'report.json'), `${JSON.stringify({ count, report })}\n`);
printTables();

function trainOn(from, regulariser, steps, highest, seed) {
  return labs.train(jax, from, {
    plan: { steps, highest, warmUp: 30, decay: 1e-3 },
    loss: labs.contrastiveLoss(jax, regulariser),
    nextBatch: labs.viewBatches(learnt.pictures, pairs, seed),
    told: tellStep,
    signal: new AbortController().signal,
  });
}

/** The weights of one training, as single floats; from the work folder when it was done before. */
function once(name, train) {
  return trainedOnce(join(options.work, `${name}.json`), { write: textOf, read: weightsOf }, train);
}

function textOf(weights) {
  return JSON.stringify([...weights].map(([key, { dims, data }]) => [key, dims, Buffer.from(data.buffer).toString('base64')]));
}

function weightsOf(text) {
  return new Map(
    JSON.parse(text).map(([key, dims, base64]) => {
      const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
      return [key, { type: 'float32', dims, data: new Float32Array(bytes.buffer) }];
    }),
  );
}

async function judged(name, weights, seed) {
  const path = join(options.work, `${seed}-${name}-judged.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  const session = await labs.openSession(labs.encoderNetwork(weights));
  const part = async ({ pictures, labels }, size) => ({
    matrix: await labs.encodeGrey(session, pictures, 0, size),
    labels: Int32Array.from(labels.data.subarray(0, size)),
  });
  const task = { learnt: await part(learnt, count.probe), test: await part(test, 10_000), classes: 10, draws: 1000, seed };
  await session.dispose();
  const found = labs.judgeEncoder(task);
  console.log(`${seed} ${name}`, JSON.stringify(found));
  writeFileSync(path, JSON.stringify(found));
  return found;
}

function printTables() {
  for (const name of new Set(report.map((each) => each.name))) {
    const rows = report.filter((each) => each.name === name);
    console.log(`\n${name}: accuracy ${meanOf(rows.map(({ accuracy }) => accuracy))}`);
    console.log(
      `kept ${meanOf(rows.map(({ kept }) => kept.features))}: ${meanOf(rows.map(({ kept }) => kept.discriminative))}, by chance ${meanOf(rows.map(({ kept }) => kept.byChance))}`,
    );
    for (const [k, measure] of rows[0].measures.entries()) {
      const column = (at) => rows.map(({ measures }) => measures[k][at]);
      console.log(
        `${measure[0]}: AUROC ${meanOf(column(1))} (${column(1).join(' ')}), AUPRC ${meanOf(column(5))} (chance ${meanOf(column(8))})`,
      );
    }
  }
}

/** Mean and standard deviation over seeds. */
function meanOf(values) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1));
  return `${mean.toFixed(4)} ± ${deviation.toFixed(4)}`;
}
