// `node process.mjs <folder> <kind> <seed> [steps]`: writes to a log, with the built program, so many steps or without end. In the latter case it
// prints every file of the log after each step, as a line of JSON: whoever ends it knows what was there last.
import { readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as daybook from '../../dist/index.js';
import { doStep, stepsOf } from './kinds.mjs';

const [folder, kind, seed, steps] = process.argv.slice(2);
let done = 0;
tell();
for (const step of stepsOf(kind, Number(seed))) {
  if (done++ === Number(steps)) break;
  await doStep(daybook, folder, step);
  tell();
}

function tell() {
  if (steps === undefined) writeSync(1, `${JSON.stringify(filesOf())}\n`);
}

function filesOf() {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => !path.startsWith('.daybook'));
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
