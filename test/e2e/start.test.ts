import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
let npm: ChildProcess | null = null;

afterEach(() => {
  if (npm?.pid && npm.exitCode === null && npm.signalCode === null) process.kill(-npm.pid, 'SIGKILL');
});

it.each(['SIGINT', 'SIGTERM'] as const)('npm start serves the example log and ends cleanly on %s', async (signal) => {
  const { url, exit, errors } = await start();
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('2022');
  // As a terminal does: the whole group gets the signal, and npm passes it on once more.
  process.kill(-(npm?.pid ?? 0), signal);
  expect(await exit).toBe(0);
  expect(errors()).not.toContain('npm error');
  await expect(fetch(url)).rejects.toThrow();
});

async function start(): Promise<{ url: string; exit: Promise<number | null>; errors: () => string }> {
  const child = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true' },
  });
  npm = child;
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  let output = '';
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => {
      output += data;
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (url) resolve({ url, exit, errors: () => errors });
    });
    exit.then((code) => reject(new Error(`npm start ended with ${code}: ${output}${errors}`)));
  });
}
