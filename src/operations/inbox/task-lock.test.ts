import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryLog } from '../../../test/cli/temporary-log.js';
import { fetchingSince, withFetchLock } from './fetch-lock.js';

const lock = '.daybook/cache/inbox/fetching';

function logWithLock(text: string): string {
  const folder = temporaryLog({});
  mkdirSync(dirname(join(folder, lock)), { recursive: true });
  writeFileSync(join(folder, lock), text);
  return folder;
}

it('says whose it is while it is held, and leaves nothing', async () => {
  const folder = temporaryLog({});
  expect(await withFetchLock(folder, async () => readFileSync(join(folder, lock), 'utf8'))).toBe(`${process.pid} ${hostname()}\n`);
  expect(existsSync(join(folder, lock))).toBe(false);
  expect(readdirSync(dirname(join(folder, lock)))).toEqual([]);
});

it.each([
  ['of a process that is gone', `999999999 ${hostname()}\n`],
  ['that a power cut left empty', ''],
])('one %s holds nobody up', async (_, text) => {
  const folder = logWithLock(text);
  expect(fetchingSince(folder)).toBe(null);
  expect(await withFetchLock(folder, async () => 'done')).toBe('done');
});

it('one of another machine is believed', async () => {
  const folder = logWithLock('1 another-machine\n');
  expect(fetchingSince(folder)).not.toBe(null);
  await expect(withFetchLock(folder, async () => 'done')).rejects.toMatchObject({ code: 'too-many' });
  expect(readFileSync(join(folder, lock), 'utf8')).toBe('1 another-machine\n');
});
