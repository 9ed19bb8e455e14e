import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from '../cli/run-cli.js';

test('lab cache lists what is kept, and clears it', async () => {
  const caches = mkdtempSync(join(tmpdir(), 'lab-cache-'));
  onTestFinished(() => rmSync(caches, { recursive: true }));
  const folder = join(caches, 'daybook/weights');
  const run = (...args: string[]) => runCli(caches, ['lab', 'cache', ...args], { XDG_CACHE_HOME: caches });
  expect(await run()).toEqual({ exit: 0, out: `No weights are kept in ${folder}.\n`, err: '' });
  mkdirSync(join(folder, '@example/pose@1.2.3/models'), { recursive: true });
  writeFileSync(join(folder, '@example/pose@1.2.3/models/lite.tflite'), new Uint8Array(3000));
  const lines = ['@example/pose@1.2.3: models/lite.tflite (3 kB)', `3 kB in ${folder}`];
  expect((await run()).out).toBe(`${lines.join('\n')}\n`);
  expect(JSON.parse((await run('--json')).out)).toEqual({
    folder,
    isCleared: false,
    packages: [{ package: '@example/pose@1.2.3', files: ['models/lite.tflite'], bytes: 3000 }],
  });
  expect((await run('clear')).out).toBe(`${lines[0]}\nremoved 3 kB from ${folder}\n`);
  expect(existsSync(folder)).toBe(false);
});
