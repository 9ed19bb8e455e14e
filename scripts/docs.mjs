// `npm run docs`: writes the reference pages from the operations and the rules.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { viewsForEsbuild } from './compile-views.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(root, 'node_modules/.docs-'));
try {
  const bundle = join(folder, 'references.mjs');
  await build({
    stdin: {
      contents: `
        export { cliReference } from './src/cli/reference.ts';
        export { verbs } from './src/cli/verbs.ts';
        export { httpReference } from './src/http/reference.ts';
        export { sharedOperations } from './src/operations/operations.ts';
        export { rulesDocument } from './src/check/rules-document.ts';`,
      resolveDir: root,
    },
    bundle: true,
    plugins: [viewsForEsbuild],
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile: bundle,
    tsconfig: join(root, 'tsconfig.base.json'),
  });
  const { cliReference, httpReference, rulesDocument, sharedOperations, verbs } = await import(pathToFileURL(bundle).href);
  writeFileSync(join(root, 'docs/cli.md'), cliReference(verbs));
  writeFileSync(join(root, 'docs/http.md'), httpReference(sharedOperations));
  writeFileSync(join(root, 'docs/rules.md'), rulesDocument());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
