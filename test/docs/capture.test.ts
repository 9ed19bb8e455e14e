import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/capture/address-of.js';
import { extractors } from '../../src/capture/extractors.js';

const text = readFileSync(join(import.meta.dirname, '../../docs/capture.md'), 'utf8');
const rows = [...text.matchAll(/^\| `(.+)` \| `(\S+)` \|$/gm)].map(([, given = '', address = '']) => [given, address] as const);

describe('docs/capture.md', () => {
  it('has the ways to name an address', () => {
    expect(rows.length).toBe(8);
  });

  it.each(rows)('%s is %s', (given, address) => {
    expect(addressOf(given)).toBe(address);
  });

  it('has a row for every site, in the order in which they are tried', () => {
    const named = [...text.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \|$/gm)].map(([, name]) => name);
    expect(named).toEqual(extractors.map(({ name }) => name));
  });
});
