import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes a folder in `.daybook/cache`, which git does not see.
 * @throws Error when one of the folders is a symlink: a log from elsewhere may come with one, and what is written there would be outside the log.
 */
export function makeCacheFolder(folder: string): void {
  const cache = dirname(folder);
  for (const each of [dirname(cache), cache, folder]) {
    if (lstatSync(each, { throwIfNoEntry: false })?.isSymbolicLink()) throw new Error(`${each} is a symlink`);
  }
  mkdirSync(folder, { recursive: true });
  const ignore = join(cache, '.gitignore');
  if (!lstatSync(ignore, { throwIfNoEntry: false })?.size) writeFileSync(ignore, '*\n');
}
