import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { strongId } from '../../src/log/papers/strong-ids.js';

const text = readFileSync(join(import.meta.dirname, '../../docs/papers.md'), 'utf8');
const rows = [...text.matchAll(/^\| `(\S+)` \| `(\S+)` \|$/gm)].map(([, address = '', id = '']) => [address, id] as const);

describe('docs/papers.md', () => {
  it('has addresses of all kinds', () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each(rows)('%s has the id %s', (address, id) => {
    expect(strongId(address)).toBe(id);
  });
});
