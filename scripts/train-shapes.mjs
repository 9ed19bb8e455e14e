// Trains the small detector of drawn shapes of the lab anchor-detr, and beside it the same with one pattern at each of about as many points as the first has
// queries. Scores both on scenes that none was trained on, and writes the one that is shipped into
// labs/src/anchor-detr/shapes/weights.ts, what all reached into report.json of the work folder. All pictures are drawn here. `npm run build` comes first.
//
//     node scripts/train-shapes.mjs [--steps 3000] [--seeds 1] [--work <folder>]
//
// Networks that are in the work folder already are not trained again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asHalves, tellStep, trainedOnce } from './training.mjs';

const root = resolve(import.meta.dirname, '..');
const shapes = join(root, 'labs/src/anchor-detr/shapes');
const labs = await import(join(root, 'labs/dist/anchor-detr-training.js'));
const { values: options } = parseArgs({
  options: {
    steps: { type: 'string', default: '3000' },
    seeds: { type: 'string', default: '1' },
    work: { type: 'string', default: join(tmpdir(), 'train-shapes') },
  },
});
const [steps, seeds, size] = [Number(options.steps), Number(options.seeds), 16];
mkdirSync(options.work, { recursive: true });
const jax = await labs.loadJax();
let sum = 0;

/** Points and patterns: what is shipped comes first. */
const kinds = [
  { points: 9, patterns: 3 },
  { points: 25, patterns: 1 },
];
const report = { steps, size, networks: [] };
for (let seed = 1; seed <= seeds; seed++) {
  for (const { points, patterns } of kinds) {
    const config = labs.shapesConfig(points, patterns);
    const weights = await once(`${points}x${patterns}-${seed}`, () => trained(config, seed));
    const score = (rule, own, pattern = null) =>
      labs.scoreShapes(labs.openSession, config, weights, { rule, pictures: 1000, seed: own, pattern });
    const [mixed, piled] = [await score(labs.mixedScenes, 9001), await score(labs.piledScenes, 9002)];
    const alone = [];
    for (let pattern = 0; pattern < patterns; pattern++) alone.push(await score(labs.piledScenes, 9002, pattern));
    report.networks.push({ points, patterns, seed, mixed, piled, alone });
    console.log(JSON.stringify(report.networks.at(-1)));
    if (seed === 1 && patterns === 3) ship(weights);
  }
}
writeFileSync(join(options.work, 'report.json'), `${JSON.stringify(report)}\n`);

function trained(config, seed) {
  return labs.train(jax, labs.initialShapes(config, seed), {
    plan: { steps, highest: 2e-3, warmUp: 100, decay: 1e-4 },
    loss: labs.shapesLoss(jax, config),
    nextBatch: labs.matchedBatches(jax, config, size, 100 + seed),
    told,
    signal: new AbortController().signal,
  });
}

function ship(weights) {
  const file = labs.writeSafetensors(weights);
  writeFileSync(
    join(shapes, 'weights.ts'),
    `// Made by scripts/train-shapes.mjs: our own detector, trained on drawn shapes.\n` +
      `/** A safetensors file in base64. */\nexport const shapesWeights: string =\n  '${Buffer.from(file).toString('base64')}';\n`,
  );
  console.log(`${file.length} bytes`);
}

/** The weights of one training; from the work folder when it was done before. */
function once(name, train) {
  return trainedOnce(join(options.work, `${name}.safetensors`), asHalves(labs), train);
}

function told(step, loss) {
  sum += loss;
  tellStep(step, sum / 100);
  if (step % 100 === 0) sum = 0;
}
