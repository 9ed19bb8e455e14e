import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { asOrdinaryUser } from '../../test/temporary-log.js';
import { httpCache } from './http-cache.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'daybook-answers-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = (): string => join(root, '.daybook/cache/http');
const answer = (text: string) => ({ headers: { etag: '"1"' }, body: new TextEncoder().encode(text) });
const files = (): string[] => readdirSync(folder()).sort();

it('gives back what was kept, byte for byte', async () => {
  await httpCache(folder(), 1000).keep('a', { headers: { etag: '"1"', 'content-type': 'text/plain' }, body: Buffer.from('检测\n\0') });
  const kept = httpCache(folder(), 1000).find('a');
  expect([kept?.headers, Buffer.from(kept?.body ?? []).toString()]).toEqual([{ etag: '"1"', 'content-type': 'text/plain' }, '检测\n\0']);
  expect(httpCache(folder(), 1000).find('b')).toBeNull();
});

it('takes no answer that was cut, changed or put under another name', async () => {
  const cache = httpCache(folder(), 1000);
  await cache.keep('a', answer('some text'));
  const path = join(folder(), files()[0] ?? '');
  const whole = readFileSync(path);
  for (const bytes of [whole.subarray(0, -1), Buffer.concat([whole, Buffer.from('x')]), Buffer.from('{"key":"a"}\n'), Buffer.alloc(0)]) {
    writeFileSync(path, bytes);
    expect(cache.find('a')).toBeNull();
  }
  writeFileSync(path, whole.toString().replace('"key":"a"', '"key":"b"'));
  expect(cache.find('a')).toBeNull();
  writeFileSync(path, whole);
  expect(cache.find('a')).not.toBeNull();
});

it('takes no answer from behind a link', async () => {
  const cache = httpCache(folder(), 1000);
  await cache.keep('a', answer('some text'));
  const path = join(folder(), files()[0] ?? '');
  renameSync(path, join(root, 'elsewhere'));
  symlinkSync(join(root, 'elsewhere'), path);
  expect(cache.find('a')).toBeNull();
  await cache.keep('a', answer('other text'));
  expect([Buffer.from(cache.find('a')?.body ?? []).toString(), readFileSync(join(root, 'elsewhere'), 'utf8')]).toEqual([
    'other text',
    expect.stringContaining('some text'),
  ]);
});

it('keeps whole answers when many come at once, also while its folder goes away', async () => {
  const cache = httpCache(folder(), 2_000);
  const keys = Array.from({ length: 40 }, (_, n) => `${n % 5}`);
  const kept = keys.map((key, n) => cache.keep(key, answer(`${key} ${n}`.repeat(20))));
  renameSync(folder(), join(root, 'away'));
  await Promise.all(kept);
  await Promise.all(keys.map((key, n) => cache.keep(key, answer(`${key} ${n}`.repeat(20)))));
  const found = [...new Set(keys)].map((key) => Buffer.from(cache.find(key)?.body ?? []).toString());
  expect(found.filter((text) => /^(\d \d+)\1{19}$/.test(text)).length).toBeGreaterThan(0);
  expect(found.filter((text) => text !== '' && !/^(\d \d+)\1{19}$/.test(text))).toEqual([]);
  expect(files().filter((name) => !name.endsWith('.answer'))).toEqual([]);
  expect(files().reduce((sum, name) => sum + statSync(join(folder(), name)).size, 0)).toBeLessThanOrEqual(2_000);
});

it('makes room by removing what was used least lately', async () => {
  const cache = httpCache(folder(), 1000);
  for (const [n, key] of ['a', 'b', 'c'].entries()) {
    await cache.keep(key, answer('x'.repeat(100)));
    for (const name of files()) {
      const path = join(folder(), name);
      if (readFileSync(path, 'utf8').includes(`"key":"${key}"`)) utimesSync(path, n, n);
    }
  }
  expect(cache.find('a')).not.toBeNull();
  for (const key of ['d', 'e']) await cache.keep(key, answer('x'.repeat(100)));
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.find(key))).toEqual(['a', 'd', 'e']);
});

it('keeps no answer that would push out all others', async () => {
  await httpCache(folder(), 1000).keep('a', answer('x'.repeat(300)));
  expect(existsSync(folder())).toBe(false);
});

it('keeps nothing through a symlink, and nothing where nothing can be written', async () => {
  mkdirSync(join(root, 'elsewhere'));
  symlinkSync(join(root, 'elsewhere'), join(root, '.daybook'));
  await httpCache(folder(), 1000).keep('a', answer('a'));
  expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
  chmodSync(root, 0o555);
  await asOrdinaryUser(async () => {
    const cache = httpCache(join(root, 'x/cache/http'), 1000);
    await cache.keep('a', answer('a'));
    expect(cache.find('a')).toBeNull();
  });
  chmodSync(root, 0o755);
});
