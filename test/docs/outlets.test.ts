import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlatformRule } from '../../src/publish/outlet.js';
import { outlets } from '../../src/publish/outlets.js';

const document = readFileSync(join(import.meta.dirname, '../../docs/outlets.md'), 'utf8');

describe.each(outlets)('docs/outlets.md on $name', ({ rules, themes }) => {
  it('has a row for every rule, with its value and where that is from', () => {
    const missing = rules.map(row).filter((line) => !document.includes(`${line}\n`));
    expect(missing.join('\n')).toBe('');
  });

  it('names every theme', () => {
    expect(themes.filter(({ name }) => !document.includes(`\`${name}\``))).toEqual([]);
  });
});

it('has no row for a rule that is not there', () => {
  const ids = outlets.flatMap(({ rules }) => rules.map(({ id }) => id));
  const named = [...document.matchAll(/^\| `([a-z]+\/[a-z-]+)` \|/gm)].map(([, id]) => id);
  expect(named).toEqual(ids);
});

function row({ id, asks, severity, source, unverified }: PlatformRule): string {
  const from = source === '' ? '' : `[source](${source})`;
  const verified = unverified ? `unverified${from === '' ? '' : `, ${from}`}` : from || 'the log itself';
  return `| \`${id}\` | ${asks.en} | ${severity} | ${verified} |`;
}
