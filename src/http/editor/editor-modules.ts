import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EditorView } from '../../pages/editor/editor-view.js';
import { editorStyle } from '../../pages/styles/editor.js';
import { hashOf } from '../server-links.js';

/** A script of the editor, as `npm run build` makes it of web/editor. */
export interface EditorModule {
  /** Changes whenever the text does. */
  readonly version: string;
  readonly text: string;
}

/** The scripts of the editor: the page's own, and the text editor that is loaded when the day's text is opened. */
export function editorModule(name: 'editor' | 'source'): EditorModule {
  const known = read.get(name);
  if (known) return known;
  const text = readFileSync(createRequire(import.meta.url).resolve(name === 'editor' ? '#editor-module' : '#source-module'), 'utf8');
  const made = { version: hashOf(text), text };
  read.set(name, made);
  return made;
}

const read = new Map<string, EditorModule>();

/** Where the page finds what only it loads. */
export function editorAssets(): Omit<EditorView['assets'], 'nonce'> {
  return {
    style: `/edit/style.css?v=${hashOf(editorStyle)}`,
    script: `/edit/editor.js?v=${editorModule('editor').version}`,
    source: `/edit/source.js?v=${editorModule('source').version}`,
    suggestions: '/edit/suggestions',
  };
}
