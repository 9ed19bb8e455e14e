import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { parseManifest } from '../src/assets/manifest.js';
import { slots } from '../src/fetch/slots.js';
import * as daybook from '../src/index.js';
import { builtProgram } from './built-program.js';
import { filesOf } from './cli/temporary-log.js';
import { doStep, kinds, picker, piecewise, startingLog, stepsOf } from './writing/kinds.mjs';

// Processes that write without end are killed at moments that a seed decides. What they run is built as the program is.
const killsOfEachKind = 60;
const writer = builtProgram('writing/writing-process.ts');
const unfinished = '.daybook/undo/writing.json';
const home = mkdtempSync(join(tmpdir(), 'daybook-killed-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let halfWay = 0;

it.each(Object.keys(kinds))(
  'a process killed while %s leaves every file whole, and the next command works',
  async (kind) => {
    const inTurn = slots(3);
    const seeds = Array.from({ length: killsOfEachKind }, (_, n) => n + 1);
    await Promise.all(seeds.map((seed) => inTurn(() => killAndLook(kind, seed))));
  },
  600_000,
);

it('the kills met writes that were half-way', async () => {
  const enough = (killsOfEachKind * Object.keys(kinds).length) / 20;
  // How far a process comes before it is killed is up to the machine: on a busy one more are needed.
  for (let more = 1; halfWay <= enough && more <= 4 * killsOfEachKind; more++) await killAndLook('publishing', killsOfEachKind + more);
  expect(halfWay).toBeGreaterThan(enough);
}, 600_000);

async function killAndLook(kind: string, seed: number): Promise<void> {
  const folder = newLog(`${kind}-${seed}`, startingLog);
  const seen = await killedStates(folder, kind, seed);
  const before = seen.at(-1) ?? startingLog;
  const step = [...firstOf(stepsOf(kind, seed), seen.length)].at(-1);
  const twin = newLog(`${kind}-${seed}-twin`, before);
  if (step) await doStep(daybook, twin, step);
  const after = filesOf(twin);
  const what = `${kind} ${seed}, killed in step ${seen.length}`;

  const left = withoutTemporary(filesOf(folder));
  for (const path of new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(left)])) {
    expect([before[path], after[path]], `${what}: ${path}`).toContain(left[path]);
  }
  if (isHalfWay(folder, left)) halfWay++;
  const last = join(folder, '.daybook/undo/last.json');
  if (existsSync(last)) expect(JSON.parse(readFileSync(last, 'utf8')), what).toHaveProperty('version', 1);

  await doStep(daybook, folder, { operation: 'new', input: { date: '2023-01-01' } });
  const { 'notes/202301/0101.md': begun, ...files } = filesOf(folder);
  expect(begun, what).toContain('（2023.1.1）');
  for (const [path, text] of Object.entries(files)) expect([before[path], after[path]], `${what}: ${path}`).toContain(text);
  if (!piecewise.has(kind)) expect([before, after], what).toContainEqual(files);
  expect(existsSync(join(folder, unfinished)), what).toBe(false);
  if (kind === 'archiving') await archiveTheRest(folder, what);
  for (const each of [folder, twin]) rmSync(each, { recursive: true, force: true });
}

/** The list of pictures can be read, names none that is not there whole, and the next run keeps all that are missing. */
async function archiveTheRest(folder: string, what: string): Promise<void> {
  const keptHashes = (): readonly string[] => {
    const manifest = join(folder, '.daybook/assets.jsonl');
    const { records, problems } = parseManifest(existsSync(manifest) ? readFileSync(manifest, 'utf8') : '');
    expect(problems, what).toEqual([]);
    const hashes = [...records.values()].flatMap(({ status, hash }) => (status === 'kept' && hash !== null ? [hash] : []));
    for (const hash of hashes) {
      const bytes = readFileSync(join(folder, `assets/${hash.slice(0, 2)}/${hash}.png`));
      expect(createHash('sha256').update(bytes).digest('hex'), what).toBe(hash);
    }
    return hashes;
  };
  keptHashes();
  await doStep(daybook, folder, { operation: 'images archive', input: { all: true } });
  const note = readFileSync(join(folder, 'notes/202205/0511.md'), 'utf8');
  expect(keptHashes(), what).toHaveLength(note.match(/<img/g)?.length ?? 0);
}

/** Lets a process write for a while and kills it; what it said the log's files were after each step, the start first. */
async function killedStates(folder: string, kind: string, seed: number): Promise<Record<string, string>[]> {
  const child = spawn(process.execPath, [writer, folder, kind, String(seed)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      resolve();
    });
    child.once('exit', () => reject(new Error(complaints)));
  });
  await setTimeout(picker(seed)(kind === 'archiving' ? 300 : 100));
  child.kill('SIGKILL');
  await closed;
  expect(complaints).toBe('');
  const lines = said.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

function newLog(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(home, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Whether a write was begun and not ended: its journal or one of its temporary files is there. */
function isHalfWay(folder: string, left: Readonly<Record<string, string>>): boolean {
  const waiting = join(folder, '.daybook/cache/waiting');
  const hasWaiting = existsSync(waiting) && readdirSync(waiting).some((name) => name !== '.gitignore');
  return hasWaiting || existsSync(join(folder, unfinished)) || Object.keys(left).length < Object.keys(filesOf(folder)).length;
}

/** A write's temporary files, which the next write removes. */
function withoutTemporary(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !/(?:^|\/)\.daybook-[0-9a-f]+\.tmp$/.test(path)));
}

function* firstOf<T>(items: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken++ >= count) return;
    yield item;
  }
}
