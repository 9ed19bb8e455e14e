// Reads every note of a log from text in memory, in turn with md4x, and prints the times as JSON.
// usage: node read.mjs LOG ROUNDS
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
let fields = 0;
const passes = {
  daybook() {
    entries = 0;
    fields = 0;
    for (const { path, text } of notes) {
      for (const entry of readNote(path, text, authorDialect).entries) {
        entries++;
        fields += entry.fields.length;
      }
    }
  },
  md4x() {
    for (const { text } of notes) parseAST(text);
  },
  md4xJson() {
    for (const { text } of notes) renderToAST(text);
  },
};

// A short pass would leave the collection of its garbage to whatever comes next, so it is repeated.
const repeats = Math.ceil(2_000 / notes.length);
const times = interleave(Number(rounds), Object.fromEntries(Object.entries(passes).map(([name, pass]) => [name, () => time(pass)])));
const megabytes = notes.reduce((sum, note) => sum + Buffer.byteLength(note.text), 0) / 1e6;
console.log(JSON.stringify({ files: notes.length, megabytes, entries, fields, times }));

/** Milliseconds of one pass. */
function time(pass) {
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) pass();
  return (performance.now() - start) / repeats;
}
