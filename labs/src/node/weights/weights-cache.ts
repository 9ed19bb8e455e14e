import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { WeightsFile } from '../../weights/weights-file.js';
import { makeAside } from '../make-aside.js';

/** Files that are kept of a package. */
export interface KeptPackage {
  /** As npm writes it: `@mediapipe/pose@0.5.1675469404`. */
  readonly package: string;
  readonly files: readonly string[];
  readonly bytes: number;
}

/** The weights that were fetched, by package and version. A file is there whole or not at all. */
export interface WeightsCache {
  readonly folder: string;
  /** Where a file lies, or null when it is not kept. */
  locate(file: WeightsFile): Promise<string | null>;
  /** Makes a folder beside the packages for what is being fetched. */
  aside(): Promise<string>;
  /** Moves files of one package from a folder aside to their places, and removes that folder. */
  keep(files: readonly WeightsFile[], aside: string): Promise<void>;
  list(): Promise<readonly KeptPackage[]>;
  /** Removes everything; gives what was there. */
  clear(): Promise<readonly KeptPackage[]>;
}

/** Opens the cache in a folder, which need not exist. */
export function openWeightsCache(folder: string): WeightsCache {
  const cache: WeightsCache = {
    folder,
    async locate(file) {
      const path = join(folder, placeOf(file));
      const found = await stat(path).catch(() => null);
      return found?.isFile() && found.size === file.bytes ? path : null;
    },
    async aside() {
      await mkdir(folder, { recursive: true });
      return makeAside(folder, asidePrefix);
    },
    async keep(files, aside) {
      for (const file of files) {
        const place = join(folder, placeOf(file));
        await mkdir(dirname(place), { recursive: true });
        await rename(join(aside, file.path), place);
      }
      await rm(aside, { recursive: true, force: true });
    },
    async list() {
      const paths = await filesBelow(folder);
      const packages = new Map<string, { files: string[]; bytes: number }>();
      for (const path of paths.sort()) {
        const parts = relative(folder, path).split(sep);
        if (parts[0]?.startsWith(asidePrefix)) continue;
        const name = parts.splice(0, parts[0]?.startsWith('@') ? 2 : 1).join('/');
        const kept = packages.get(name) ?? { files: [], bytes: 0 };
        kept.files.push(parts.join('/'));
        kept.bytes += (await stat(path)).size;
        packages.set(name, kept);
      }
      return [...packages].map(([name, kept]) => ({ package: name, ...kept }));
    },
    async clear() {
      const removed = await cache.list();
      await rm(folder, { recursive: true, force: true });
      return removed;
    },
  };
  return cache;
}

const asidePrefix = '.fetching-';

function placeOf(file: WeightsFile): string {
  return join(`${file.package}@${file.version}`, file.path);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
