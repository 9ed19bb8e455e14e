import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCacheFolder } from '../../../fetch/cache-folder.js';

const folder = join('.daybook', 'cache', 'inbox', 'assist');

/** What a model answered to the same question before; null where that is not known. It can be lost. */
export function keptAnswer(root: string, key: string): string | null {
  try {
    return readFileSync(join(root, folder, `${key}.txt`), 'utf8');
  } catch {
    return null;
  }
}

/** Keeps an answer; a disk that does not take it costs the question again. */
export function keepAnswer(root: string, key: string, text: string): void {
  try {
    makeCacheFolder(join(root, '.daybook', 'cache', 'inbox'));
    mkdirSync(join(root, folder), { recursive: true });
    const path = join(root, folder, `${key}.txt`);
    writeFileSync(`${path}.${process.pid}`, text);
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // It is asked again.
  }
}
