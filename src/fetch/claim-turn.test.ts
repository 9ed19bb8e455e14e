import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimTurn } from './claim-turn.js';

let root = '';
let slept = 0;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'daybook-turn-'));
  slept = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const file = (): string => join(root, '.daybook/cache/http/turn-arxiv.org');
const claim = (earliest: number): Promise<number> =>
  claimTurn({
    file: file(),
    earliest,
    interval: 3000,
    sleep: async () => {
      slept++;
    },
  });

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

it('gives each claim a turn of its own, an interval apart', async () => {
  expect(await Promise.all([claim(1000), claim(1000), claim(1001)])).toEqual([1000, 4000, 7000]);
  expect(await claim(60_000)).toBe(60_000);
});

it('does not believe a time far ahead, nor what is no time', async () => {
  put(file(), '999999999999');
  expect(await claim(1000)).toBe(1000);
  put(file(), 'soon');
  expect(await claim(1000)).toBe(1000);
});

it('takes the lock of a process that was ended', async () => {
  put(`${file()}.lock`, '');
  utimesSync(`${file()}.lock`, 1, 1);
  expect(await claim(1000)).toBe(1000);
  expect(slept).toBe(1);
});

it('goes on without the others when the lock stays, or the file cannot be written', async () => {
  put(`${file()}.lock`, '');
  expect(await claim(1000)).toBe(1000);
  expect(slept).toBe(100);
  rmSync(join(root, '.daybook'), { recursive: true });
  writeFileSync(join(root, '.daybook'), '');
  expect(await claim(1000)).toBe(1000);
});
