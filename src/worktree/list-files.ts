import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorNumber } from './disk-error.js';
import { isInside } from './locate-file.js';

/** Why a name in the log's folder is no readable file. */
export type ListingTrouble = 'folder-named-md' | 'special' | 'outside' | 'linked-folder' | 'dangling' | { readonly cause: unknown };

/** The files below a folder. */
export interface Listing {
  /** Relative, with `/`, in no order. */
  readonly files: readonly string[];
  readonly troubles: readonly { readonly path: string; readonly trouble: ListingTrouble }[];
}

const skipped: ReadonlySet<string> = new Set(['node_modules', 'dist-site']);

/** The file by which a folder is known to be a built site: what it holds are copies. */
export const builtSiteMark = '.daybook-site.json';

/**
 * Lists the files of a log. Skipped names and built sites are left out; symlinks to files inside the log
 * count as files, symlinks to folders are not followed (inside the log, their files are listed in their own place).
 */
export function listFiles(root: string): Listing {
  const files: string[] = [];
  const troubles: { path: string; trouble: ListingTrouble }[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = readFolder(root, folder, troubles);
    if (folder !== '' && entries.some(({ name }) => name === builtSiteMark)) continue;
    for (const entry of entries) {
      const { name } = entry;
      if (isSkippedName(name)) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory()) {
        if (/\.md$/i.test(name)) troubles.push({ path, trouble: 'folder-named-md' });
        folders.push(path);
      } else {
        const trouble = entry.isSymbolicLink() ? judgeLink(root, path) : 'special';
        if (trouble === 'file') files.push(path);
        else troubles.push({ path, trouble });
      }
    }
  }
  return { files, troubles };
}

/** Whether a file or folder of this name is no part of a log: hidden, installed, built, or set aside by a refused write. */
export function isSkippedName(name: string): boolean {
  return name.startsWith('.') || skipped.has(name) || name.endsWith('.daybook-new');
}

function readFolder(root: string, folder: string, troubles: { path: string; trouble: ListingTrouble }[]): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (cause) {
    if (folder === '' || errorNumber(cause) !== 'ENOENT') troubles.push({ path: folder, trouble: { cause } });
    return [];
  }
}

function judgeLink(root: string, path: string): ListingTrouble | 'file' {
  try {
    const real = realpathSync(join(root, path));
    if (!isInside(root, real)) return 'outside';
    const target = statSync(real);
    if (target.isFile()) return 'file';
    return target.isDirectory() ? 'linked-folder' : 'special';
  } catch (cause) {
    return errorNumber(cause) === 'ENOENT' ? 'dangling' : { cause };
  }
}
