import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scriptsText } from '../scripts/web.mjs';

it('the scripts that pages are served with are made from web/ as it is; `npm run build` makes them anew', async () => {
  expect(readFileSync(join(import.meta.dirname, '../src/pages/scripts.ts'), 'utf8')).toBe(await scriptsText());
});
