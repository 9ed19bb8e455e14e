// Makes the browser's scripts of web/ into text that pages can be served with: src/pages/scripts.ts. `npm run build` does it first.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { viewsForEsbuild } from './compile-views.mjs';

const root = resolve(import.meta.dirname, '..');

/** The text of src/pages/scripts.ts. */
export async function scriptsText() {
  const [page, outlet, inbox] = await Promise.all(
    ['web/page.ts', 'web/outlet.ts', 'web/triage/triage.ts'].map((entry) => bundled(entry, {})),
  );
  return `// Written by scripts/web.mjs from web/. Change those files, then run \`npm run build\`.

/** The one script of all pages; they read without it. */
export const script: string = ${JSON.stringify(page)};

/** The script of the page that shows an article for a platform. */
export const outletScript: string = ${JSON.stringify(outlet)};

/** The script of the pages of the inbox. */
export const inboxScript: string = ${JSON.stringify(inbox)};
`;
}

/** The module that searches a built site in the reader's browser. */
export function searchModuleText() {
  const licence = readFileSync(join(root, 'node_modules/porter2/LICENSE'), 'utf8').trim();
  return bundled('web/search-module.ts', {
    format: 'esm',
    minify: true,
    charset: 'utf8',
    plugins: [viewsForEsbuild],
    footer: { js: `/*! porter2\n${licence}\n*/` },
  });
}

/** A script of the page where days are written, and the files that it is made of. */
export async function editorModule(entry) {
  return await bundle(entry, { format: 'esm', minify: true, charset: 'utf8', plugins: [viewsForEsbuild] });
}

/** Writes the file when it is not what web/ makes. */
export async function writeScripts() {
  const path = join(root, 'src/pages/scripts.ts');
  const text = await scriptsText();
  let before = '';
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    // The first build: there is no such file yet.
  }
  if (text !== before) writeFileSync(path, text);
}

async function bundled(entry, options) {
  return (await bundle(entry, options)).text;
}

async function bundle(entry, options) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minifyWhitespace: true,
    minifySyntax: true,
    tsconfig: join(root, 'tsconfig.web.json'),
    logLevel: 'warning',
    metafile: true,
    ...options,
  });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}
