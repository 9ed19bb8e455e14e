// Trains the small networks of the lab fan on Fashion-MNIST: the same vision transformer with an MLP alone, with squeeze and excitation, and with
// efficient channel attention, each from several seeds; then compares how they stand spoilt test pictures. Those of the first seed are written into
// labs/src/fan/garments/weights.ts, the comparison into labs/src/fan/garments/retention.ts. Debian's package dataset-fashion-mnist has the pictures.
// `npm run build` comes first.
//
//     node scripts/train-fan.mjs [--data <folder>] [--seeds 5] [--steps 1000] [--pictures 1000] [--draws 2000] [--work <folder>]
//
// Networks that are in the work folder already are not trained again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asHalves, fashionMnist, tellStep, trainedOnce } from './training.mjs';

const root = resolve(import.meta.dirname, '..');
const garments = join(root, 'labs/src/fan/garments');
const labs = await import(join(root, 'labs/dist/fan-training.js'));
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '/usr/share/datasets/fashion-mnist' },
    seeds: { type: 'string', default: '5' },
    steps: { type: 'string', default: '1000' },
    pictures: { type: 'string', default: '1000' },
    draws: { type: 'string', default: '2000' },
    work: { type: 'string', default: join(tmpdir(), 'train-fan') },
  },
});
const [seeds, steps, count, draws] = ['seeds', 'steps', 'pictures', 'draws'].map((name) => Number(options[name]));
mkdirSync(options.work, { recursive: true });

const { learnt, test } = await fashionMnist(labs, options.data);
const jax = await labs.loadJax();

const trained = new Map();
for (let seed = 1; seed <= seeds; seed++) {
  for (const mixing of labs.channelMixings) trained.set(`${mixing}-${seed}`, await once(`${mixing}-${seed}`, () => trainOn(mixing, seed)));
}
const names = [...trained.keys()];
const sessions = [];
for (const [name, weights] of trained) {
  const network = labs.channelVit(labs.garmentNetwork(name.split('-')[0]));
  sessions.push(await labs.openSession(labs.writeModel(labs.bindWeights(network, weights))));
}
const [, side] = test.pictures.dims;
const part = { dims: [count, side, side], data: test.pictures.data.subarray(0, count * side * side) };
const judged = await labs.judgeGarments(sessions, part, test.labels.data, 1, (done) => console.log(`spoilt ${done} of 75`));
for (const session of sessions) await session.dispose();
const byMixing = Object.fromEntries(
  labs.channelMixings.map((mixing) => [mixing, judged.filter((_, k) => names[k].startsWith(`${mixing}-`))]),
);
const rounded = (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value);
const comparison = labs.compareRetention(byMixing, { draws, seed: 1 });
const errors = Object.fromEntries(
  Object.keys(judged[0].errors).map((name) => [
    name,
    Object.fromEntries(
      labs.channelMixings.map((mixing) => [mixing, byMixing[mixing].reduce((sum, run) => sum + run.errors[name] / seeds, 0)]),
    ),
  ]),
);
const report = JSON.stringify({ seeds, steps, pictures: count, draws, ...comparison, errors }, rounded);
const made = '// Made by scripts/train-fan.mjs';
writeFileSync(
  join(garments, 'retention.ts'),
  `${made}.\nimport type { RetentionReport } from './retention-report.js';\n\n` +
    `/** How the three ways stood spoilt pictures. */\nexport const retentionReport: RetentionReport = ${report};\n`,
);
const first = new Map();
for (const mixing of labs.channelMixings) {
  for (const [name, tensor] of trained.get(`${mixing}-1`)) first.set(`${mixing}/${name}`, tensor);
}
const file = labs.writeSafetensors(first);
writeFileSync(
  join(garments, 'weights.ts'),
  `${made}: networks trained on Fashion-MNIST (Copyright 2017 Zalando SE, MIT), whose pictures are not here.\n` +
    `/** A safetensors file of all three in base64; names begin with how channels are processed. */\n` +
    `export const garmentWeights: string =\n  '${Buffer.from(file).toString('base64')}';\n`,
);
console.log(`${file.length} bytes`);
console.log(JSON.stringify(JSON.parse(report), null, 1));

function trainOn(mixing, seed) {
  const config = labs.garmentNetwork(mixing);
  return labs.train(jax, labs.initialWeights(labs.channelVit(config), seed), {
    plan: { steps, highest: 3e-3, warmUp: 50, decay: 0.05 },
    loss: (weights, [pictures, wanted]) => labs.crossEntropy(jax, wanted, labs.channelVitPass(jax, config, weights, pictures)),
    nextBatch: labs.batchesOf(learnt, 64, seed),
    told: tellStep,
    signal: new AbortController().signal,
  });
}

/** The weights of one training; from the work folder when it was done before. */
function once(name, train) {
  return trainedOnce(join(options.work, `${name}.safetensors`), asHalves(labs), train);
}
