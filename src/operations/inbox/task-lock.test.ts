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
  const [pid, host, since] = (await withFetchLock(folder, async () => readFileSync(join(folder, lock), 'utf8'))).trim().split(' ');
  expect([pid, host]).toEqual([String(process.pid), hostname()]);
  expect(since).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(existsSync(join(folder, lock))).toBe(false);
  expect(readdirSync(dirname(join(folder, lock)))).toEqual([]);
});

it.each([
  ['of a process that is gone', `999999999 ${hostname()} 2026-05-11T06:00:00.000Z\n`],
  ['that a power cut left empty', ''],
])('one %s holds nobody up', async (_, text) => {
  const folder = logWithLock(text);
  expect(fetchingSince(folder)).toBe(null);
  expect(await withFetchLock(folder, async () => 'done')).toBe('done');
});

it('one of another machine is believed', async () => {
  const text = '1 another-machine 2026-05-11T06:00:00.000Z\n';
  const folder = logWithLock(text);
  expect(fetchingSince(folder)).toEqual(new Date('2026-05-11T06:00:00.000Z'));
  await expect(withFetchLock(folder, async () => 'done')).rejects.toMatchObject({ code: 'too-many' });
  expect(readFileSync(join(folder, lock), 'utf8')).toBe(text);
});
