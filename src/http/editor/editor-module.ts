import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hashOf } from '../server-links.js';

/** The script of the editor, as `npm run build` makes it of web/editor/editor.ts. */
export function editorModule(): { readonly version: string; readonly text: string } {
  if (!read) {
    const text = readFileSync(createRequire(import.meta.url).resolve('#editor-module'), 'utf8');
    read = { version: hashOf(text), text };
  }
  return read;
}

let read: { readonly version: string; readonly text: string } | undefined;
