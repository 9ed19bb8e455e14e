import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const labs = resolve(import.meta.dirname, '../labs');

/** Bundles labs/bench/<name>.ts beside the labs' packages and runs it; the result is its exit status. */
export async function benchPose(name, clip) {
  const outfile = join(labs, `node_modules/.cache/bench-${name}.mjs`);
  await build({
    entryPoints: [join(labs, `bench/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return spawnSync(process.execPath, [outfile, ...(clip ? [resolve(clip)] : [])], { stdio: 'inherit' }).status ?? 1;
}
