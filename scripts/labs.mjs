// The package labs/: `npm run build` bundles it too; what it needs is installed by `npm ci --prefix labs`.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const labs = resolve(import.meta.dirname, '../labs');
const installedLock = join(labs, 'node_modules/.package-lock.json');

/**
 * Bundles labs/src into labs/dist, with what trains networks apart. Its packages stay outside, so that it is built also where they are not installed; the scripts for browsers hold
 * theirs, and are made where they are.
 */
export async function buildLabs() {
  rmSync(join(labs, 'dist'), { recursive: true, force: true });
  await bundle({
    entryPoints: {
      index: 'src/index.ts',
      'anchor-detr-training': 'src/anchor-detr/training/index.ts',
      'minivit-training': 'src/minivit/training/index.ts',
      'fan-training': 'src/fan/training/index.ts',
      'qscore-training': 'src/qscore/training/index.ts',
    },
    packages: 'external',
    platform: 'node',
    target: 'node20',
  });
  if (canBuildIsland()) await buildIsland();
  else if (existsSync(installedLock))
    console.error('Pages of labs are left out: what labs/ needs has changed. Run npm ci --prefix labs, then build again.');
}

/** The island of the labs' pages: its script, the worker that runs labs, and what pages say of each lab. */
async function buildIsland() {
  const options = { platform: 'browser', target: 'es2022', minify: true, charset: 'utf8', conditions: ['onnxruntime-web-use-extern-wasm'] };
  const entryPoints = { island: 'src/browser/page/island.ts', worker: 'src/browser/worker.ts' };
  const { metafile } = await bundle({ entryPoints, outdir: 'dist/browser', ...options, metafile: true, legalComments: 'none' });
  const { labs: all } = await import(`${pathToFileURL(join(labs, 'dist/index.js')).href}?${Date.now()}`);
  writeFileSync(join(labs, 'dist/labs.json'), JSON.stringify(all));
  mkdirSync(join(labs, 'dist/browser'), { recursive: true });
  writeFileSync(join(labs, 'dist/browser/THIRD-PARTY.txt'), licencesOf(Object.keys(metafile.inputs)));
}

function bundle(options) {
  return build({
    absWorkingDir: labs,
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
    ...options,
  });
}

/** The licences of what the scripts hold, and where the sources are. */
function licencesOf(inputs) {
  const folders = new Set(inputs.flatMap((path) => path.match(/node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
  const parts = [...folders].sort().map((path) => {
    const folder = join(labs, path);
    const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version}, unchanged; its source is the npm package of that name${homepage ? ` and ${homepage}` : ''}\n\n${text}\n`;
  });
  return `The scripts in this folder hold these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** Whether the island can be built: what it holds is installed beside what tests need. */
function canBuildIsland() {
  return areLabsInstalled() && existsSync(join(labs, 'node_modules/mediabunny'));
}

/** Whether the island could be built, and is not. */
export function isIslandMissing() {
  return canBuildIsland() && !existsSync(join(labs, 'dist/labs.json'));
}

/** Whether what is installed is what labs/package-lock.json says. */
export function areLabsInstalled() {
  return existsSync(installedLock) && statSync(installedLock).mtimeMs >= statSync(join(labs, 'package-lock.json')).mtimeMs;
}
