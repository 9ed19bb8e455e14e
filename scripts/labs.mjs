// The package labs/: `npm run build` bundles it too; what it needs is installed by `npm ci --prefix labs`.
import { existsSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const labs = resolve(import.meta.dirname, '../labs');

/** Bundles labs/src into labs/dist, with what trains networks apart. Its packages stay outside, so that it is built also where they are not installed. */
export async function buildLabs() {
  rmSync(join(labs, 'dist'), { recursive: true, force: true });
  await build({
    absWorkingDir: labs,
    entryPoints: {
      index: 'src/index.ts',
      'minivit-training': 'src/minivit/training/index.ts',
      'qscore-training': 'src/qscore/training/index.ts',
    },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
}

/** Whether what is installed is what labs/package-lock.json says. */
export function areLabsInstalled() {
  const installed = join(labs, 'node_modules/.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(labs, 'package-lock.json')).mtimeMs;
}
