import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeDisk } from './disk.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('leaves no file behind whose bytes the disk does not take', () => {
  const unwritable = { length: 1 } as unknown as Uint8Array;
  expect(() => nodeDisk.create(join(folder, 'lock'), unwritable, null)).toThrow();
  expect(readdirSync(folder)).toEqual([]);
});

it('does not remove a file that was there before', () => {
  nodeDisk.create(join(folder, 'lock'), Buffer.from('first'), null);
  expect(() => nodeDisk.create(join(folder, 'lock'), Buffer.from('second'), null)).toThrow(/EEXIST/);
  expect(nodeDisk.read(join(folder, 'lock'))?.toString()).toBe('first');
});

it('makes a folder and its parents, together with others that make them too', () => {
  nodeDisk.makeFolder(join(folder, 'a/b/c'));
  nodeDisk.makeFolder(join(folder, 'a/b/c'));
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c']);
});

it('says so when a parent is a symlink that leads nowhere', () => {
  symlinkSync('nowhere', join(folder, 'a'));
  expect(() => nodeDisk.makeFolder(join(folder, 'a/b'))).toThrow(/ENOENT/);
});
