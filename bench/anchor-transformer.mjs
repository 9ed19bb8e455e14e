// Runs Anchor DETR's transformer on a map: node bench/anchor-transformer.mjs <attention> <rows> <columns> <runs>
import { resolve } from 'node:path';

const labs = await import(resolve(import.meta.dirname, '../labs/dist/index.js'));
const [attention, ...sizes] = process.argv.slice(2);
const [rows, columns, runs] = sizes.map(Number);
const network = labs.anchorTransformer({ ...labs.releasedAnchorDetr('resnet50', true), attention }, rows < columns ? 'columns' : 'rows');
const session = await labs.openSession(labs.writeModel(labs.bindWeights(network, labs.hashWeights(network))));
const feeds = {
  src: labs.hashTensor('src', [1, 1, 256, rows, columns], 1, 0),
  mask: labs.floats([1, rows, columns], new Float32Array(rows * columns)),
};
for (let run = 0; run < runs; run++) await session.run(feeds);
