import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ensurePackages } from '../scripts/debian.mjs';
import { median, milliseconds, table } from './measure.mjs';

const root = resolve(import.meta.dirname, '..');
const python = '/usr/bin/python3';
/** As few as somebody has noted who begins. */
const wantedCount = 20;

/** Learning an order from 20 wanted entries among all others, beside scikit-learn as arxiv-sanity-lite uses it: whole processes in turn, each timing itself. */
export async function benchRank(size, log, folder, rounds) {
  const hasSklearn = () => spawnSync(python, ['-c', 'import sklearn']).status === 0;
  ensurePackages('The benchmark of ranking', () => (hasSklearn() ? [] : ['python3-sklearn']));
  const work = join(folder, 'rank', size);
  mkdirSync(work, { recursive: true });
  const bundle = join(work, 'engine.mjs');
  await build({
    stdin: { contents: parts, resolveDir: root, loader: 'ts' },
    ...{ bundle: true, format: 'esm', platform: 'node', outfile: bundle, tsconfig: join(root, 'tsconfig.base.json') },
  });
  const documents = join(work, 'documents.jsonl');
  const count = await writeDocuments(bundle, log, documents);
  const own = [];
  const peer = [];
  for (let round = 0; round < rounds; round++) {
    peer.push(run(python, [join(root, 'bench/rank-peer.py'), documents]));
    own.push(
      run(process.execPath, [join(root, 'bench/rank-own.mjs'), bundle, documents, ...(round === 0 && size !== '100k' ? ['compare'] : [])]),
    );
  }
  return report(size, count, own, peer);
}

/** The entries of a log, a line each: the title and all that is said, and whether it is one of the wanted. */
async function writeDocuments(bundle, log, file) {
  const { authorDialect, readNote, topicFinder, topics } = await import(pathToFileURL(bundle).href);
  const find = topicFinder(topics);
  const paths = readdirSync(log, { recursive: true }).filter((path) => path.endsWith('.md'));
  const notes = paths.sort().map((path) => readNote(path.replaceAll('\\', '/'), readFileSync(join(log, path), 'utf8'), authorDialect));
  let wanted = 0;
  const lines = notes.flatMap(({ entries }) =>
    entries.map(({ title, fields }) => {
      const text = [title, ...fields.flatMap((field) => [field.text, ...field.links.map((link) => link.title ?? '')])].join('\n');
      const isWanted = wanted < wantedCount && find(text).some(({ id }) => id === 'object-detection');
      if (isWanted) wanted++;
      return JSON.stringify({ title, text, isWanted });
    }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  return lines.length;
}

function report(size, count, own, peer) {
  const of = (runs, pick, clock) => median(runs.map((one) => pick(one)[clock]));
  const whole = ({ weigh, separate }) => ({ wall: weigh.wall + separate.wall, cpu: weigh.cpu + separate.cpu });
  const row = (name, clocks) => [name, ...clocks.map(milliseconds)];
  const both = (runs, pick) => [of(runs, pick, 'wall'), of(runs, pick, 'cpu')];
  const rows = [
    row(
      'scikit-learn: TF-IDF',
      both(peer, ({ weigh }) => weigh),
    ),
    row(
      'scikit-learn: LinearSVC',
      both(peer, ({ separate }) => separate),
    ),
    row('scikit-learn: both', both(peer, whole)),
    row(
      'Daybook: topics, terms, TF-IDF, linear SVM',
      both(own, ({ fit }) => fit),
    ),
    row(
      'scikit-learn: rank',
      both(peer, ({ rank }) => rank),
    ),
    row(
      'Daybook: rank and say why for 20',
      both(own, ({ rank }) => rank),
    ),
    row(
      'Daybook: the same the fifth time',
      both(own, ({ rankAgain }) => rankAgain),
    ),
  ];
  const ratio = (clock) => median(own.map(({ fit }, round) => fit[clock] / whole(peer[round])[clock])).toFixed(2);
  return [
    table([`${size}: ${count} entries, ${wantedCount} wanted`, 'clock', 'processor'], rows),
    `Daybook to scikit-learn, learning from texts: ${ratio('wall')} × on the clock, ${ratio('cpu')} × of processor time (${own.length} rounds).`,
    ...sameMargins(own[0].peer, peer[0]),
  ].join('\n\n');
}

/** How far the baseline of `inbox eval` is from what it stands for. */
function sameMargins(own, peer) {
  if (own === null) return [];
  const apart = Math.max(...own.margins.map((margin, at) => Math.abs(margin - peer.margins[at])));
  return [
    `The baseline arxiv-sanity-lite of inbox eval: margins differ from scikit-learn's by ${apart.toExponential(1)} at most; its SVM takes ${milliseconds(own.separate.cpu)} of processor time, LinearSVC ${milliseconds(peer.separate.cpu)}.`,
  ];
}

function run(file, args) {
  const { status, stdout, error } = spawnSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 28 });
  if (error || status !== 0) throw error ?? new Error(`${file} ${args.join(' ')} ended with exit status ${status}.`);
  return JSON.parse(stdout);
}

const parts = `
  export { sklearnTfIdf } from './src/inbox/evaluation/baselines/sklearn-tf-idf.ts';
  export { orderOf } from './src/inbox/evaluation/measures.ts';
  export { explain as explainPlace } from './src/inbox/profile/explain.ts';
  export { fitProfile } from './src/inbox/profile/fit-profile.ts';
  export { linearSvm } from './src/inbox/profile/linear-svm.ts';
  export { topicMarks } from './src/inbox/profile/past-documents.ts';
  export { rowDot } from './src/inbox/profile/sparse-rows.ts';
  export { authorDialect } from './src/log/dialects/index.ts';
  export { readNote } from './src/log/read-note.ts';
  export { topicFinder } from './src/log/subjects/find-topics.ts';
  export { topics } from './src/log/subjects/topics.ts';
  export { termReader } from './src/operations/inbox/read-terms.ts';`;
