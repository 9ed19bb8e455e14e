import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { viewsForEsbuild } from '../scripts/compile-views.mjs';

/**
 * A program of the tests that is built as Daybook is, for a file of tests that starts it hundreds of times; gives its path. It is built
 * in parts: a process that is killed soon after it begins reads no more than it needs, which is most of what it does.
 */
export function builtProgram(source: string): string {
  const folder = join(import.meta.dirname, `../node_modules/.cache/test-programs/${process.pid}-${basename(source, '.ts')}`);
  beforeAll(async () => {
    await build({
      entryPoints: [join(import.meta.dirname, source)],
      outdir: folder,
      bundle: true,
      splitting: true,
      plugins: [viewsForEsbuild],
      format: 'esm',
      platform: 'node',
      target: 'node20',
      external: ['sharp', 'libsql', 'undici'],
      tsconfig: join(import.meta.dirname, '../tsconfig.base.json'),
      logLevel: 'error',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, `${basename(source, '.ts')}.js`);
}
