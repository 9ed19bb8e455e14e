import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { temporaryLog } from '../../test/temporary-log.js';
import { isLocked, withLock } from './lock.js';

const log = temporaryLog();
const lock = '.daybook/undo/lock';

it('holds the lock during the step only', async () => {
  log.put('.daybook/undo/.gitignore', '*\n');
  const inside = await withLock(log.root, () => readFileSync(join(log.root, lock), 'utf8'));
  expect(inside).toBe(`${process.pid} ${hostname()}\n`);
  expect(existsSync(join(log.root, lock))).toBe(false);
});

it('gives the lock back when the step fails', async () => {
  log.put('.daybook/undo/.gitignore', '*\n');
  await expect(
    withLock(log.root, () => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(existsSync(join(log.root, lock))).toBe(false);
});

it('takes over the lock of a process that died', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  log.put(lock, `${pid} ${hostname()}\n`);
  expect(isLocked(log.root)).toBe(false);
  expect(await withLock(log.root, () => 'done')).toBe('done');
  expect(existsSync(join(log.root, lock))).toBe(false);
});

it('takes over a lock that its owner had no time to write in', async () => {
  log.put(lock, '');
  vi.spyOn(Date, 'now').mockReturnValueOnce(0);
  expect(await withLock(log.root, () => 'done')).toBe('done');
  expect(existsSync(join(log.root, lock))).toBe(false);
});

it('waits for a process that lives', async () => {
  log.put(lock, `${process.ppid} ${hostname()}\n`);
  expect(isLocked(log.root)).toBe(true);
  let done = false;
  const work = withLock(log.root, () => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(done).toBe(false);
  log.put(lock, `${process.pid} ${hostname()}\n`);
  await work;
  expect(done).toBe(true);
});
