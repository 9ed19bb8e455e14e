import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const labs = resolve(import.meta.dirname, '../labs');

/** Bundles labs/bench/<name>.ts beside the labs' packages and runs it; the result is its exit status. */
export function runLabBench(name, args) {
  const outfile = join(labs, `node_modules/.cache/bench-${name}.mjs`);
  buildSync({
    entryPoints: [join(labs, `bench/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' }).status ?? 1;
}
