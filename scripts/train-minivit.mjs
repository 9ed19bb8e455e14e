// Trains the small network of the lab minivit on Fashion-MNIST, shares its blocks and distils what was lost back, then writes those of seed 1 into
// labs/src/minivit/fashion/{weights,trained}.ts and what all seeds reached into report.json of the work folder. Debian's package dataset-fashion-mnist has the
// pictures. `npm run build` comes first.
//
//     node scripts/train-minivit.mjs [--data <folder>] [--steps 4000] [--distil 300] [--seeds 1] [--work <folder>]
//
// Networks that are in the work folder already are not trained again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asHalves, fashionMnist, tellStep, trainedOnce } from './training.mjs';

const root = resolve(import.meta.dirname, '..');
const fashion = join(root, 'labs/src/minivit/fashion');
const labs = await import(join(root, 'labs/dist/minivit-training.js'));
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '/usr/share/datasets/fashion-mnist' },
    steps: { type: 'string', default: '4000' },
    distil: { type: 'string', default: '300' },
    seeds: { type: 'string', default: '1' },
    work: { type: 'string', default: join(tmpdir(), 'train-minivit') },
  },
});
const [steps, distillation, seeds] = [Number(options.steps), Number(options.distil), Number(options.seeds)];
mkdirSync(options.work, { recursive: true });

const { learnt, test } = await fashionMnist(labs, options.data);
const jax = await labs.loadJax();
const plain = labs.fashionConfig;
const accuracy = async (config, weights) =>
  labs.accuracyOf(await labs.classesOf(labs.openSession, config, weights, test.pictures), test.labels.data);
const reports = [];
for (let seed = 1; seed <= seeds; seed++) {
  const { report, weights } = await trainedFrom(seed);
  reports.push(report);
  console.log(JSON.stringify(report));
  if (seed === 1) ship(report, weights);
}
writeFileSync(join(options.work, 'report.json'), `${JSON.stringify(reports)}\n`);

/** The network that shares nothing and those that share, names beginning with how many layers share a block. */
async function trainedFrom(seed) {
  const original = await once(`original-${seed}`, () =>
    labs.train(jax, labs.initialWeights(labs.miniDeit(plain), seed), {
      plan: { steps, highest: 2e-3, warmUp: 100, decay: 0.05 },
      loss: labs.labelLoss(jax, plain),
      nextBatch: labs.batchesOf(learnt, 64, seed),
      told: tellStep,
      signal: new AbortController().signal,
    }),
  );
  const networks = [{ factor: 1, shared: null, accuracy: await accuracy(plain, original) }];
  const weights = new Map([...original].map(([name, tensor]) => [`1/${name}`, tensor]));
  for (const factor of labs.sharingFactors(plain.depth).slice(1)) {
    const config = labs.sharedConfig(plain, factor);
    const shared = labs.shareBlocks(original, config);
    const distilled = await once(`shared-by-${factor}-${seed}`, () =>
      labs.distil(jax, {
        ...{ student: config, shared, teacher: plain, original, pictures: learnt.pictures },
        ...{ steps: distillation, seed: seed + factor, told: tellStep, signal: new AbortController().signal },
      }),
    );
    networks.push({ factor, shared: await accuracy(config, shared), accuracy: await accuracy(config, distilled) });
    for (const [name, tensor] of distilled) weights.set(`${factor}/${name}`, tensor);
  }
  return { report: { seed, steps, distillation, networks }, weights };
}

function ship(report, weights) {
  const file = labs.writeSafetensors(weights);
  const made = '// Made by scripts/train-minivit.mjs';
  writeFileSync(
    join(fashion, 'trained.ts'),
    `${made}.\nimport type { FashionReport } from './fashion-report.js';\n\n` +
      `/** What is told of the networks in weights.ts. */\nexport const fashionReport: FashionReport = ${JSON.stringify(report)};\n`,
  );
  writeFileSync(
    join(fashion, 'weights.ts'),
    `${made}: networks trained on Fashion-MNIST (Copyright 2017 Zalando SE, MIT), whose pictures are not here.\n` +
      `/** A safetensors file of all of them in base64; names begin with how many layers share a block. */\n` +
      `export const fashionWeights: string =\n  '${Buffer.from(file).toString('base64')}';\n`,
  );
  console.log(`${file.length} bytes`);
}

/** The weights of one training; from the work folder when it was done before. */
function once(name, train) {
  return trainedOnce(join(options.work, `${name}.safetensors`), asHalves(labs), train);
}
