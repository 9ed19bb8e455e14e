import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleLab } from '../../../test/labs/sample-lab.js';
import { builtLabs } from './built-labs.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-labs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lab = { ...sampleLab, weights: [] };
const { words: _, ...older } = lab;
const read = (text: string) => {
  writeFileSync(join(folder, 'labs.json'), text);
  return builtLabs(join(folder, 'labs.json'));
};

it('reads what a build says of labs', () => {
  expect(read(JSON.stringify([lab]))).toEqual([lab]);
});

it.each([
  ['cut off', JSON.stringify([lab]).slice(0, -9)],
  ['empty', ''],
  ['of a version without words', JSON.stringify([lab, older])],
  ['no list', '{}'],
  ['of nothing', '[null]'],
])('takes a file that is %s for none', (_name, text) => {
  expect(read(text)).toBeNull();
});

it('finds nothing where there is no file', () => {
  expect(builtLabs(join(folder, 'labs.json'))).toBeNull();
});
