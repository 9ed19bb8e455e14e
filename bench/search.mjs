import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { table } from './measure.mjs';
import { installSearchPeers } from './relevance-peers.mjs';

const root = resolve(import.meta.dirname, '..');

/** Daybook's search beside other engines over the same documents and queries, each in a process of its own, one after another. */
export async function benchSearch(size, log, folder) {
  const work = join(folder, 'search', size);
  mkdirSync(work, { recursive: true });
  installSearchPeers(join(folder, 'search-peers'));
  const count = await writeDocuments(log, work);
  const small = ['MiniSearch, jieba', 'FlexSearch, jieba'];
  const names = ['FTS5 bigrams', 'plain scan', 'Daybook, SQLite', 'Daybook, memory', ...(size === '100k' ? [] : small)];
  const results = names.map((name) => [name, measured(name, work)]);
  const head = [`search: ${count} entries`, 'p50', 'p99', 'p50, with titles and snippets', 'build', 'build, processor', 'index'];
  const kinds = Object.keys(results[0][1].found);
  return [
    table(head, results.map(speedRow)),
    table(
      ['recall, precision', ...kinds],
      results.map(([name, { found }]) => [name, ...kinds.map((kind) => `${share(found[kind].recall)}, ${share(found[kind].precision)}`)]),
    ),
  ].join('\n\n');
}

function measured(name, work) {
  const args = ['--max-old-space-size=12000', join(root, 'bench/search-engines.mjs'), name, work];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${name} ended with exit status ${status}.`);
  return JSON.parse(stdout);
}

function speedRow([name, { build, cpu, size, times, shownTimes }]) {
  const seconds = (value) => `${(value / 1000).toFixed(1)} s`;
  const shown = shownTimes === null ? '-' : percentile(shownTimes, 0.5);
  const bytes = size === null ? '-' : `${(size / 1e6).toFixed(1)} MB`;
  return [name, percentile(times, 0.5), percentile(times, 0.99), shown, seconds(build), seconds(cpu), bytes];
}

function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2)} ms`;
}

function share(values) {
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
}

/** The documents of a log, a line each, and the parts of Daybook that index and find them. */
async function writeDocuments(log, work) {
  const bundle = join(work, '..', 'engine.mjs');
  await build({
    stdin: { contents: parts, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['libsql', 'better-sqlite3'],
    outfile: bundle,
    tsconfig: join(root, 'tsconfig.base.json'),
  });
  const { assembleLog, authorDialect, logDocuments, readNote, topics } = await import(pathToFileURL(bundle).href);
  const paths = readdirSync(log, { recursive: true }).filter((path) => path.endsWith('.md'));
  const notes = paths.sort().map((path) => readNote(path.replaceAll('\\', '/'), readFileSync(join(log, path), 'utf8'), authorDialect));
  const whole = assembleLog({ dialect: authorDialect, notes, readme: null, files: new Set(), problems: [] });
  const documents = logDocuments(whole, topics);
  writeFileSync(join(work, 'documents.jsonl'), documents.map((document) => JSON.stringify(document)).join('\n'));
  return documents.length;
}

const parts = `
  export { authorDialect } from './src/log/dialects/index.ts';
  export { assembleLog } from './src/log/log.ts';
  export { readNote } from './src/log/read-note.ts';
  export { topics } from './src/log/subjects/topics.ts';
  export { logDocuments } from './src/search/entry-document.ts';
  export { find } from './src/search/find.ts';
  export { memoryIndex } from './src/search/memory/memory-index.ts';
  export { parseQuery } from './src/search/query/parse-query.ts';
  export { loadDriver } from './src/search/sqlite/load-driver.ts';
  export { readNotes } from './src/search/sqlite/note-table.ts';
  export { sqliteReader } from './src/search/sqlite/sqlite-reader.ts';
  export { writeIndex } from './src/search/sqlite/write-index.ts';
  export { foldPlain } from './src/search/text/fold-text.ts';`;
