// `node scripts/extension-icons.mjs`: draws the icons of extension/ from the log's mark.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const icons = join(root, 'extension/public/icon');
const folder = mkdtempSync(join(root, 'node_modules/.icons-'));
try {
  const bundle = join(folder, 'icons.mjs');
  const entry = join(root, 'src/http/ways/app-icons.ts');
  await build({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'node', packages: 'external', outfile: bundle });
  const { drawIcon } = await import(pathToFileURL(bundle).href);
  mkdirSync(icons, { recursive: true });
  for (const size of [16, 32, 48, 128]) writeFileSync(join(icons, `${size}.png`), await drawIcon({ size, purpose: 'any' }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
