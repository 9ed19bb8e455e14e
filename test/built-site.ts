import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { silentLogger } from '../src/base/logger.js';
import { buildSite } from '../src/publish/site/build-site.js';
import type { SiteLabs } from '../src/publish/site/site-labs.js';

/** A site built from a log in folders of their own. */
export interface BuiltSite {
  readonly folder: string;
  /** Paths of its files, sorted. */
  readonly files: readonly string[];
  read(path: string): string;
  remove(): void;
}

/** Builds a log of texts by path, on top of a copy of the log in the folder `from`. */
export async function builtSite(
  texts: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly from?: string; readonly settings?: object; readonly base?: string; readonly labs?: SiteLabs } = {},
): Promise<BuiltSite> {
  const home = mkdtempSync(join(tmpdir(), 'daybook-built-'));
  const root = join(home, 'log');
  const folder = join(home, 'site');
  mkdirSync(root);
  if (options.from) cpSync(options.from, root, { recursive: true });
  if (options.settings) writeFileSync(join(root, 'daybook.json'), JSON.stringify(options.settings));
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const ports = { now: () => new Date('2022-05-12T00:00:00Z'), logger: silentLogger };
  await buildSite({ root, out: folder, base: options.base ?? null, ...(options.labs ? { labs: options.labs } : {}) }, ports, () => {});
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return {
    folder,
    files,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** One page of each kind that a site has: the first two days and entries, and one of each other folder. */
export function pageKinds(files: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return files.filter((path) => {
    if (!path.endsWith('.html')) return false;
    const kind = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : path;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= 2;
  });
}
