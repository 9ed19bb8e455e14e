// `npm run bench [-- --corpus shared] [--only read|status|start] [--sizes 1k,10k,100k]`: see docs/benchmarks.md.
// `npm run bench -- build [1k|10k|100k] [--corpus shared] [--rounds 5]`: see docs/performance.md.
// `npm run bench -- search [1k|10k|100k] [--corpus shared]`: see docs/performance.md.
// `npm run bench -- capture [1k|10k|100k] [--corpus shared]`: see docs/performance.md.
// `npm run bench -- static-search [1k|10k|100k] [--corpus shared]`: see docs/performance.md.
// `npm run bench -- images [--count 2000] [--rounds 3]`: see docs/performance.md.
// `npm run bench -- inbox [1k|10k|100k] [--corpus shared] [--rounds 7]`: see docs/performance.md.
// `npm run bench -- networks|networks-in-chromium [--rounds 21]`: see docs/labs/networks.md.
// `npm run bench -- editor [1k|10k|100k] [--corpus shared] [--rounds 7]`: see docs/performance.md.
// `npm run bench -- pose|pose-crops [<clip>]`: see docs/labs/pose.md.
// `npm run bench -- training`: see docs/labs/minivit.md.
// `npm run bench -- rank [1k|10k|100k] [--corpus shared] [--rounds 5]`: see docs/performance.md.
// `npm run bench -- portrait [<clip> <motion.json>] [--rounds 3]`: see docs/labs/portrait.md.
// `npm run bench -- relevance`: see test/golden/search/README.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuild } from './build.mjs';
import { benchCapture } from './capture.mjs';
import { writeCorpus } from './corpus.mjs';
import { benchEditor } from './editor.mjs';
import { benchImages } from './images.mjs';
import { benchInbox } from './inbox.mjs';
import { runLabBench } from './lab-bench.mjs';
import { interleave, machine, median, medianRatio, milliseconds, table, timeProcess } from './measure.mjs';
import { benchNetworks } from './networks.mjs';
import { benchInChromium } from './networks-in-chromium.mjs';
import { benchPortrait } from './portrait.mjs';
import { benchRank } from './rank.mjs';
import { benchRelevance } from './relevance.mjs';
import { benchSearch } from './search.mjs';
import { benchStaticSearch } from './static-search.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.bench');
const cli = join(root, 'bin/daybook.js');
const counts = { '1k': 1_000, '10k': 10_000, '100k': 100_000 };

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    count: { type: 'string', default: '2000' },
    corpus: { type: 'string', default: 'own' },
    only: { type: 'string' },
    sizes: { type: 'string', default: '1k,10k,100k' },
  },
});

const benchmarks = { read, status, start };
oneOf('--only', options.only, Object.keys(benchmarks));
oneOf('--corpus', options.corpus, ['own', 'shared']);
for (const size of options.sizes.split(',')) oneOf('--sizes', size, Object.keys(counts));
const built = spawnSync(process.execPath, ['scripts/build.mjs', '--if-needed'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
if (['pose', 'pose-crops', 'training'].includes(positionals[0])) {
  console.log(machine());
  process.exit(runLabBench(positionals[0], positionals[1] ? [resolve(positionals[1])] : []));
}
if (positionals[0] === 'portrait') {
  console.log(`${machine()}\n`);
  process.exit(await benchPortrait(folder, Number(options.rounds ?? 3), positionals[1], positionals[2]));
}
if (positionals[0] === 'relevance') {
  console.log(await benchRelevance(folder));
  process.exit(0);
}
if (positionals[0] === 'static-search') {
  const size = positionals[1] ?? '10k';
  oneOf('static-search', size, Object.keys(counts));
  console.log(`${machine()}\nCorpus: ${options.corpus}.\n\n${await benchStaticSearch(size, corpusOf(size), folder)}`);
  process.exit(0);
}
console.log(`${machine()}\nMedians of interleaved rounds; corpus: ${options.corpus}.`);
if (positionals[0] === 'build') {
  const size = positionals[1] ?? '10k';
  oneOf('build', size, Object.keys(counts));
  console.log(`\n${benchBuild(size, corpusOf(size), folder, Number(options.rounds ?? (size === '100k' ? 3 : 5)))}`);
  process.exit(0);
}
if (positionals[0] === 'search') {
  const size = positionals[1] ?? '10k';
  oneOf('search', size, Object.keys(counts));
  console.log(`\n${await benchSearch(size, corpusOf(size), folder)}`);
  process.exit(0);
}
if (positionals[0] === 'rank') {
  const size = positionals[1] ?? '10k';
  oneOf('rank', size, Object.keys(counts));
  console.log(`\n${await benchRank(size, corpusOf(size), folder, Number(options.rounds ?? (size === '100k' ? 1 : 5)))}`);
  process.exit(0);
}
if (positionals[0] === 'capture') {
  const size = positionals[1] ?? '1k';
  oneOf('capture', size, Object.keys(counts));
  console.log(`\n${await benchCapture(size, corpusOf(size), Number(options.rounds ?? 21))}`);
  process.exit(0);
}
if (positionals[0] === 'inbox') {
  const size = positionals[1] ?? '1k';
  oneOf('inbox', size, Object.keys(counts));
  console.log(`\n${await benchInbox(size, corpusOf(size), folder, Number(options.rounds ?? 7))}`);
  process.exit(0);
}
if (positionals[0] === 'networks') {
  console.log(`\n${await benchNetworks(Number(options.rounds ?? 21))}`);
  process.exit(0);
}
if (positionals[0] === 'networks-in-chromium') {
  console.log(`\n${await benchInChromium(Number(options.rounds ?? 21))}`);
  process.exit(0);
}
if (positionals[0] === 'editor') {
  const size = positionals[1] ?? '1k';
  oneOf('editor', size, Object.keys(counts));
  console.log(`\n${await benchEditor(size, corpusOf(size), Number(options.rounds ?? 7))}`);
  process.exit(0);
}
if (positionals[0] === 'images') {
  console.log(`\n${await benchImages(folder, Number(options.count), Number(options.rounds ?? 3))}`);
  process.exit(0);
}
oneOf('bench', positionals[0], [
  'build',
  'capture',
  'search',
  'static-search',
  'editor',
  'images',
  'inbox',
  'networks',
  'networks-in-chromium',
  'rank',
  'relevance',
]);
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (!options.only || options.only === name) console.log(`\n${benchmark()}`);
}

/** Entries read from text, against md4x building its syntax tree of the same text. */
function read() {
  installMd4x();
  const rows = options.sizes.split(',').map((size) => {
    const rounds = { '1k': 21, '10k': 15, '100k': 7 }[size];
    const { files, megabytes, entries, fields, times } = runJson([join(root, 'bench/read.mjs'), corpusOf(size), String(rounds)]);
    const ratio = medianRatio(times.daybook, times.md4x);
    return [
      size,
      String(files),
      megabytes.toFixed(1),
      `${entries}, ${fields}`,
      milliseconds(median(times.daybook)),
      milliseconds(median(times.md4x)),
      milliseconds(median(times.md4xJson)),
      `${ratio.toFixed(2)} ×`,
    ];
  });
  const head = [
    'read',
    'files',
    'MB',
    'entries, fields read',
    'Daybook readNote',
    'md4x parseAST',
    'md4x renderToAST (JSON text)',
    'Daybook / parseAST',
  ];
  return `${table(head, rows)}\nTarget: at most 0.50 × of md4x parseAST.`;
}

/** `status` of a whole log, against a process that walks the folder and reads the files. */
function status() {
  const rows = options.sizes.split(',').map((size) => {
    const log = corpusOf(size);
    const times = interleave(size === '100k' ? 7 : 11, {
      floor: () => timeProcess([join(root, 'bench/floor.mjs'), log]),
      status: () => timeProcess([cli, '-C', log, 'status']),
    });
    const over = median(times.status) - median(times.floor);
    return [
      size,
      milliseconds(median(times.floor)),
      milliseconds(median(times.status)),
      milliseconds(over),
      `${medianRatio(times.status, times.floor).toFixed(2)} ×`,
    ];
  });
  return table(['status', 'floor: walk and read', 'daybook status', 'over the floor', 'status / floor'], rows);
}

/** `daybook --version`, against an empty script: whole processes. */
function start() {
  const rounds = 31;
  const times = interleave(rounds, {
    empty: () => timeProcess([join(root, 'bench/empty.mjs')]),
    version: () => timeProcess([cli, '--version']),
  });
  const ratio = median(times.version) / median(times.empty);
  const cells = [
    String(rounds),
    milliseconds(median(times.empty)),
    milliseconds(median(times.version)),
    `${ratio.toFixed(2)} ×`,
    `${medianRatio(times.version, times.empty).toFixed(2)} ×`,
  ];
  const head = ['start: pairs', 'empty script', 'daybook --version', 'ratio of medians', 'median of ratios'];
  return `${table(head, [cells])}\nTarget: at most 1.20 ×.`;
}

/** The log of a size, written once. */
function corpusOf(size) {
  const count = counts[size];
  const log = join(folder, options.corpus, size);
  if (existsSync(join(log, 'complete'))) return join(log, 'plain');
  rmSync(log, { recursive: true, force: true });
  if (options.corpus === 'shared') {
    execute([join(root, '../shared/bench/gen.mjs'), String(count), log, '--layout', 'plain']);
  } else {
    writeCorpus(join(log, 'plain'), count);
  }
  writeFileSync(join(log, 'complete'), '');
  return join(log, 'plain');
}

function oneOf(option, value, choices) {
  if (value === undefined || choices.includes(value)) return;
  console.error(`${option} takes ${choices.join(', ')}; it was “${value}”.`);
  process.exit(2);
}

/** md4x is only measured against, so it is no dependency: it goes to .bench. */
function installMd4x() {
  const peers = join(folder, 'peers');
  if (existsSync(join(peers, 'node_modules/md4x'))) return;
  mkdirSync(peers, { recursive: true });
  writeFileSync(join(peers, 'package.json'), '{"private":true}\n');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', 'md4x@0.0.25'], {
    cwd: peers,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('md4x 0.0.25 cannot be installed; run with --only status or --only start to measure without it.');
}

function runJson(args) {
  return JSON.parse(execute(args));
}

function execute(args) {
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with exit status ${status}.`);
  return stdout;
}
