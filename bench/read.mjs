// Reads every note of a log from text in memory, in turn with md4x, and prints the times as JSON.
// usage: node --expose-gc read.mjs LOG ROUNDS
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAST, renderToAST } from '../.bench/peers/node_modules/md4x/lib/napi.mjs';
import { authorDialect, readNote } from '../dist/index.js';
import { interleave } from './measure.mjs';

const [log, rounds] = process.argv.slice(2);
const notes = readdirSync(log, { recursive: true })
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: readFileSync(join(log, path), 'utf8') }));

let entries = 0;
const passes = {
  daybook() {
    entries = 0;
    for (const { path, text } of notes) entries += readNote(path, text, authorDialect).entries.length;
  },
  md4x() {
    for (const { text } of notes) parseAST(text);
  },
  md4xJson() {
    for (const { text } of notes) renderToAST(text);
  },
};

const times = interleave(Number(rounds), Object.fromEntries(Object.entries(passes).map(([name, pass]) => [name, () => time(pass)])));
const megabytes = notes.reduce((sum, note) => sum + Buffer.byteLength(note.text), 0) / 1e6;
console.log(JSON.stringify({ files: notes.length, megabytes, entries, times }));

/** Milliseconds of a pass that starts with a clean heap. */
function time(pass) {
  globalThis.gc();
  const start = performance.now();
  pass();
  return performance.now() - start;
}
