import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The script that searches a built site in the reader's browser, as `npm run build` makes it of web/search-module.ts. */
export function searchModule(): { readonly path: string; readonly text: string } {
  if (!read) {
    const text = readFileSync(createRequire(import.meta.url).resolve('#search-module'), 'utf8');
    read = { path: `assets/search-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`, text };
  }
  return read;
}

let read: { readonly path: string; readonly text: string } | undefined;
