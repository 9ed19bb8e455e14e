import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../../src/log/config.js';
import { sourceKinds } from '../../src/log/inbox-config.js';
import { configExamples } from './format-examples.js';

const document = readFileSync(join(import.meta.dirname, '../../docs/inbox.md'), 'utf8');

it('docs/inbox.md has a row and an example for every kind of source', () => {
  expect(sourceKinds.filter((kind) => !document.includes(`\n| \`${kind}\` | `))).toEqual([]);
  const shown = configExamples(document).flatMap((text) => parseConfig(text).inbox.sources);
  expect(sourceKinds.filter((kind) => !shown.some((source) => source.kind === kind))).toEqual([]);
});
