import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { refusal } from '../../test/temporary-log.js';
import type { LimitedTask } from '../base/limited-run.js';
import { runLimited } from './run-limited.js';

const program = join(import.meta.dirname, '../../dist/index.js');
let folder = '';
let module = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-limited-'));
  module = join(folder, 'tasks.mjs');
  writeFileSync(
    module,
    `import { DaybookError } from ${JSON.stringify(pathToFileURL(program).href)};
let calls = 0;
export const double = (n) => ({ twice: n * 2, calls: ++calls });
export const later = async (text) => text.toUpperCase();
export const endless = () => { for (;;); };
export const greedy = () => { const kept = []; for (;;) kept.push({ at: kept.length, text: 'x'.repeat(100) + kept.length }); };
export const hoarding = () => { const kept = []; for (;;) kept.push(new Uint8Array(4_000_000).fill(1)); };
export const heavy = () => { const kept = []; for (;;) kept.push(new Uint8Array(40_000_000).fill(1)); };
export const slow = (time) => new Promise((resolve) => setTimeout(resolve, time, 'done'));
export const failingSoon = () => new Promise(() => setTimeout(() => { throw new Error('too late'); }, 50));
export const broken = () => { throw new Error('no such tag'); };
export const leaving = () => process.exit(0);
export const refusing = () => {
  throw new DaybookError('too-large', { en: 'Too many words.', zh: '字太多。' }, { hint: { en: 'Write less.', zh: '少写点。' } });
};
export const noisy = () => { console.log('to be seen by nobody'); return 'quiet'; };
export const secrets = () => Object.keys(process.env).length;
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const megabyte = 1024 * 1024;
const task = (name: string, more: Partial<LimitedTask> = {}): LimitedTask => ({ module, name, about: 'https://example.org/a', ...more });

it('gives what the task gives, also when that takes a promise', async () => {
  expect(await runLimited(task('double'), 21)).toMatchObject({ twice: 42 });
  expect(await runLimited(task('later'), '检测 yolo')).toBe('检测 YOLO');
});

it('keeps a thread for the next task', async () => {
  const first = await runLimited<{ calls: number }>(task('double'), 1);
  expect((await runLimited<{ calls: number }>(task('double'), 1)).calls).toBe(first.calls + 1);
});

it('ends a task that does not come to an end', async () => {
  const error = await refusal(runLimited(task('endless', { timeout: 200 }), null));
  expect([error.code, error.text.en]).toEqual(['too-large', 'Reading https://example.org/a took longer than 0.2 s, so it was given up.']);
  expect(error.hint?.en).toBe('Nothing was changed. Look at it in a browser and note it by hand.');
  expect(await runLimited(task('double'), 2)).toEqual({ twice: 4, calls: 1 });
});

it('ends a task that fills the memory', async () => {
  const error = await refusal(runLimited(task('greedy', { maxMemory: 24 }), null));
  expect([error.code, error.text.en]).toEqual([
    'too-large',
    'Reading https://example.org/a needs more than 24 MB of memory, so it was given up.',
  ]);
});

it('ends a task that fills the memory with bytes, which its thread does not count', async () => {
  const error = await refusal(runLimited(task('hoarding', { maxMemory: 24 }), null));
  expect([error.code, error.text.en]).toEqual([
    'too-large',
    'Reading https://example.org/a needs more than 24 MB of memory, so it was given up.',
  ]);
});

it('minds no error of a thread that it is ending already', async () => {
  const stop = new AbortController();
  const work = runLimited(task('failingSoon', { signal: stop.signal }), null);
  await setTimeout(20);
  for (const end = performance.now() + 600; performance.now() < end; );
  stop.abort(new Error('given up'));
  await expect(work).rejects.toThrow('given up');
});

it('has the memory of a task back before it says that it was ended', async () => {
  await runLimited(task('double'), 1);
  const before = process.memoryUsage.rss();
  for (let turn = 0; turn < 3; turn++) {
    await refusal(runLimited(task('heavy', { maxMemory: 24 }), null));
    expect((process.memoryUsage.rss() - before) / megabyte).toBeLessThan(80);
  }
});

it('counts what the program itself took a moment ago against no task', async () => {
  await runLimited(task('double'), 1);
  const large = new Uint8Array(200 * megabyte).fill(1);
  expect(await runLimited(task('slow', { maxMemory: 24 }), 250)).toBe('done');
  expect(large.length).toBe(200 * megabyte);
});

it('hands on what a task refuses, and says so when it fails', async () => {
  const refused = await refusal(runLimited(task('refusing'), null));
  expect([refused.code, refused.text.zh, refused.hint?.en]).toEqual(['too-large', '字太多。', 'Write less.']);
  expect((await refusal(runLimited(task('broken'), null))).text.en).toBe('https://example.org/a cannot be read: no such tag.');
  expect((await refusal(runLimited(task('leaving'), null))).text.en).toBe('https://example.org/a cannot be read: the thread ended.');
  expect((await refusal(runLimited(task('absent'), null))).text.en).toBe('https://example.org/a cannot be read: there is no absent.');
});

it('ends a task that is given up', async () => {
  const stop = new AbortController();
  const work = runLimited(task('endless', { signal: stop.signal }), null);
  void setTimeout(50).then(() => stop.abort(new Error('given up')));
  await expect(work).rejects.toThrow('given up');
});

it('shows nothing of what a task prints, and gives it no environment', async () => {
  const shown = vi.spyOn(process.stdout, 'write');
  expect(await runLimited(task('noisy'), null)).toBe('quiet');
  expect(await runLimited(task('secrets'), null)).toBe(0);
  expect(shown.mock.calls.filter(([text]) => String(text).includes('seen by nobody'))).toEqual([]);
  shown.mockRestore();
});
