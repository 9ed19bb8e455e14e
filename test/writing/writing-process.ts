// `node writing-process <folder> <kind> <seed> [steps]`: writes to a log so many steps or without end. In the latter case it prints every file
// of the log after each step, as a line of JSON: whoever ends it knows what was there last.
import { readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDaybook } from '../../src/daybook.js';
import { addOperation } from '../../src/operations/add.js';
import { editOperation } from '../../src/operations/edit.js';
import { imagesArchiveOperation } from '../../src/operations/images-archive.js';
import { moveOperation } from '../../src/operations/move.js';
import { newOperation } from '../../src/operations/new-day.js';
import { publishReadmeOperation } from '../../src/operations/publish-readme.js';
import { toReadAddOperation } from '../../src/operations/to-read-add.js';
import { toReadDoneOperation } from '../../src/operations/to-read-done.js';
import { toReadRemoveOperation } from '../../src/operations/to-read-remove.js';
import { doStep, stepsOf } from './kinds.mjs';

const operations = [
  ...[addOperation, editOperation, imagesArchiveOperation, moveOperation, newOperation, publishReadmeOperation],
  ...[toReadAddOperation, toReadDoneOperation, toReadRemoveOperation],
];
const [folder = '', kind = '', seed, steps] = process.argv.slice(2);
let done = 0;
tell();
for (const step of stepsOf(kind, Number(seed))) {
  if (done++ === Number(steps)) break;
  await doStep({ openDaybook, operations }, folder, step);
  tell();
}

function tell(): void {
  if (steps === undefined) writeSync(1, `${JSON.stringify(filesOf())}\n`);
}

function filesOf(): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => !path.startsWith('.daybook'));
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
