import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryLog } from '../../test/temporary-log.js';
import { defaultConfig } from '../log/config.js';
import { readConfig } from './config.js';

const log = temporaryLog();

it('has the defaults without a daybook.json', () => {
  expect(readConfig(log.root)).toBe(defaultConfig);
});

it('reads daybook.json, also with a byte order mark', () => {
  log.put('daybook.json', '\ufeff{"timezone": "Asia/Tokyo"}');
  expect(readConfig(log.root).timezone).toBe('Asia/Tokyo');
});

it('says what is wrong with a daybook.json that cannot be read', () => {
  log.put('daybook.json', new Uint8Array([0x7b, 0xff]));
  expect(() => readConfig(log.root)).toThrow('daybook.json:1: holds bytes that are not UTF-8');
});

it('says so when daybook.json is a folder', () => {
  mkdirSync(join(log.root, 'daybook.json'));
  expect(() => readConfig(log.root)).toThrow('daybook.json cannot be read.');
});

it('does not read settings from outside the log', () => {
  writeFileSync(join(log.outside, 'daybook.json'), '{}');
  symlinkSync(join(log.outside, 'daybook.json'), join(log.root, 'daybook.json'));
  expect(() => readConfig(log.root)).toThrow('daybook.json: a symlink leads out of the log');
});

it('says so when daybook.json is a symlink to itself', () => {
  symlinkSync('daybook.json', join(log.root, 'daybook.json'));
  expect(() => readConfig(log.root)).toThrow('daybook.json cannot be read.');
});
