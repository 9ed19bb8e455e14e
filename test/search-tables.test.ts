import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { searchTables } from '../scripts/search-tables.mjs';

it.each(Object.entries(searchTables()))('%s is what its package says; `node scripts/search-tables.mjs` makes it anew', (path, text) => {
  expect(readFileSync(join(import.meta.dirname, '..', path), 'utf8')).toBe(text);
});
