import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Moves staged files to their places in a site and takes files away that are gone; `last` is moved after all others. When a step
 * fails, every file is as it was: the old ones are kept beside the stage until all is done. A reader finds the old file or the
 * new one, never none.
 */
export function swapIn(stage: string, folder: string, gone: readonly string[], last: string): void {
  const aside = `${stage}.old`;
  rmSync(aside, { recursive: true, force: true });
  const changed: string[] = [];
  const keepOld = (path: string): void => {
    changed.push(path);
    if (!existsSync(join(folder, path))) return;
    mkdirSync(dirname(join(aside, path)), { recursive: true });
    keep(join(folder, path), join(aside, path));
  };
  try {
    for (const path of stagedPaths(stage, last)) {
      keepOld(path);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      renameSync(join(stage, path), join(folder, path));
    }
    for (const path of gone.filter((one) => isBelow(folder, one))) {
      keepOld(path);
      rmSync(join(folder, path), { force: true });
    }
  } catch (error) {
    for (const path of changed.reverse()) putBack(join(aside, path), join(folder, path), folder);
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
  for (const path of gone) removeEmpty(dirname(resolve(folder, path)), folder);
  rmSync(aside, { recursive: true, force: true });
}

function stagedPaths(stage: string, last: string): readonly string[] {
  const entries = readdirSync(stage, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(stage.length + 1));
  return [...paths.filter((path) => path !== last), last];
}

/** A second name for a file where the disk has such, else its only one. */
function keep(path: string, aside: string): void {
  try {
    linkSync(path, aside);
  } catch {
    renameSync(path, aside);
  }
}

/** As far as the disk allows: what cannot be put back stays new, and the next build writes it again. */
function putBack(aside: string, path: string, folder: string): void {
  try {
    if (existsSync(aside)) renameSync(aside, path);
    else rmSync(path, { force: true });
  } catch {
    return;
  }
  removeEmpty(dirname(path), folder);
}

/** Removes a folder that is empty, and those above it that this leaves empty. */
function removeEmpty(start: string, folder: string): void {
  for (let parent = start; parent.startsWith(`${folder}/`); parent = dirname(parent)) {
    try {
      rmdirSync(parent);
    } catch {
      return;
    }
  }
}

function isBelow(folder: string, path: string): boolean {
  return resolve(folder, path).startsWith(`${folder}/`);
}
