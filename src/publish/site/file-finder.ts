import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a site has a file, by its path in the site. */
export type FileFinder = (path: string) => boolean;

/** Tells which files a site has; each folder is listed once. */
export function fileFinder(out: string): FileFinder {
  const folders = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    let names = folders.get(folder);
    if (!names) {
      names = namesIn(join(out, folder));
      folders.set(folder, names);
    }
    return names.has(path.slice(folder === '' ? 0 : folder.length + 1));
  };
}

function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}
