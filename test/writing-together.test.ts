import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { authorDialect } from '../src/log/dialects/index.js';
import { readNote } from '../src/log/read-note.js';
import { builtProgram } from './built-program.js';
import { filesOf } from './cli/temporary-log.js';
import { startingLog } from './writing/kinds.mjs';

const program = join(import.meta.dirname, '../bin/daybook.js');
const writer = builtProgram('writing/writing-process.ts');
const day = 'notes/202205/0511.md';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-together-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('eight processes that add fifty entries each to one day add four hundred, each once', async () => {
  put(folder, startingLog);
  const runs = Array.from({ length: 8 }, (_, n) => finished([writer, folder, 'adding', String(n + 1), '50']));
  expect(await Promise.all(runs)).toEqual(Array.from({ length: 8 }, () => ({ exit: 0, err: '' })));
  const { entries } = readNote(day, readFileSync(join(folder, day), 'utf8'), authorDialect);
  const added = entries.slice(6).map(({ url }) => url);
  const expected = Array.from({ length: 400 }, (_, n) => `https://example.org/${1 + Math.floor(n / 50)}/${1 + (n % 50)}`);
  expect(added.toSorted()).toEqual(expected.toSorted());
  expect(entries.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 406 }, (_, n) => n + 1));
  expect(Object.keys(filesOf(folder))).toEqual(Object.keys(startingLog).sort());
});

it('eight commands that begin the same day at once all add to it', async () => {
  put(folder, startingLog);
  const add = (n: number) => ['add', `https://example.org/new/${n}`, '--title', `新 ${n}`, '--date', '2022-05-12'];
  const runs = Array.from({ length: 8 }, (_, n) => finished([program, '-C', folder, ...add(n)]));
  expect(await Promise.all(runs)).toEqual(Array.from({ length: 8 }, () => ({ exit: 0, err: '' })));
  const { entries } = readNote('', readFileSync(join(folder, 'notes/202205/0512.md'), 'utf8'), authorDialect);
  expect(entries.map(({ title }) => title).toSorted()).toEqual(Array.from({ length: 8 }, (_, n) => `新 ${n}`));
});

// A disk of a few kilobytes: only root may make one.
it.runIf(canMount())('a full disk is told in a sentence, and every file stays whole', async () => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  try {
    put(folder, startingLog);
    const long = 'x'.repeat(10_000);
    const errors = new Set<string>();
    for (let n = 1; n <= 12; n++) {
      const before = filesOf(folder);
      const { exit, err } = await finished([
        program,
        '-C',
        folder,
        'edit',
        '2022-05-11#1',
        '--set',
        `tips=${n}${long.repeat(Math.min(n, 4))}`,
      ]);
      if (exit === 0) continue;
      errors.add(err);
      expect(filesOf(folder)).toEqual(before);
    }
    expect([...errors]).toEqual([
      `error: ${day} cannot be written.\nThe disk is full. Free some space and try again; nothing was changed.\n`,
    ]);
    expect((await finished([program, '-C', folder, 'edit', '2022-05-11#1', '--set', 'tips='])).exit).toBe(0);
  } finally {
    execFileSync('umount', [folder]);
  }
});

it.runIf(canMount())('a read-only disk is told in a sentence, and stays as it is', async () => {
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]);
  try {
    put(folder, startingLog);
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    for (const verb of [
      ['new', '2022-05-12'],
      ['edit', '2022-05-11#1', '--set', 'tips=x'],
      ['add', 'https://example.org/a', '--title', 'a', '--date', '2022-05-11'],
      ['publish', 'readme'],
    ]) {
      const { exit, err } = await finished([program, '-C', folder, ...verb]);
      expect([verb[0], exit, err.split('\n').slice(1)]).toEqual([
        verb[0],
        3,
        ['The disk is read-only. Make it writable, or copy the log to another place.', ''],
      ]);
      expect(err).toMatch(/^error: (?:notes\/\S+|README\.md) cannot be written\.\n/);
    }
    expect(filesOf(folder)).toEqual(startingLog);
  } finally {
    execFileSync('umount', [folder]);
  }
});

it('a folder that may not be written is told in a sentence, and stays as it is', async () => {
  put(folder, startingLog);
  for (const path of ['notes/202205', 'notes', '.']) chmodSync(join(folder, path), 0o555);
  const { exit, err } = await finished([program, '-C', folder, 'edit', '2022-05-11#1', '--set', 'tips=x'], true);
  for (const path of ['.', 'notes', 'notes/202205']) chmodSync(join(folder, path), 0o755);
  expect([exit, err]).toEqual([
    3,
    'error: .daybook/undo cannot be written.\nIts permissions forbid it. Change them, for example with chmod u+rwX, or ask the owner.\n',
  ]);
  expect(filesOf(folder)).toEqual(startingLog);
});

/** Runs a program of Node to its end, as a user without the rights of root when that is asked for. */
async function finished(args: readonly string[], asOrdinary = false): Promise<{ readonly exit: number | null; readonly err: string }> {
  const user = asOrdinary && process.geteuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'pipe'], ...user });
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  const exit = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exit, err };
}

function put(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function canMount(): boolean {
  const at = mkdtempSync(join(tmpdir(), 'daybook-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', at], { stdio: 'ignore' });
    execFileSync('umount', [at]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}
