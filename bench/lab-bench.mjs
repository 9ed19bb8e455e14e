import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const labs = resolve(import.meta.dirname, '../labs');
const commonJs = [
  "import { createRequire as requireFrom } from 'node:module';",
  'const [require, __filename, __dirname] = [requireFrom(import.meta.url), import.meta.filename, import.meta.dirname];',
].join('\n');

/** Bundles labs/bench/<name>.ts beside the labs' packages and runs it; the result is its exit status. */
export function runLabBench(name, args) {
  const outfile = join(labs, `node_modules/.cache/bench-${name}.mjs`);
  buildSync({
    entryPoints: [join(labs, `bench/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // TensorFlow.js' gradients come in files that Node takes for CommonJS, which they are not.
    ...(name === 'training' ? { mainFields: ['module', 'main'], banner: { js: commonJs } } : { packages: 'external' }),
  });
  return spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' }).status ?? 1;
}
