import { open } from 'node:fs/promises';
import { pictureType } from '../../log/picture-type.js';
import type { Day, Log } from '../../log/types.js';
import { pictureOf } from '../../pages/picture.js';
import type { Worktree } from '../../worktree/worktree.js';
import type { PictureFile } from '../outlet.js';
import { logLinks, pathOf } from './web-address.js';

/** Larger pictures do not go along inside an article: editors hang on them. */
const mostInside = 2 * 1024 * 1024;

/** Reads the pictures of a day that lie in the log's folder; one that cannot be read is left out. */
export async function readPictureFiles(worktree: Worktree, log: Log, day: Day): Promise<ReadonlyMap<string, PictureFile>> {
  const files = new Map<string, PictureFile>();
  for (const media of day.entries.flatMap((entry) => entry.media)) {
    const { src } = media.kind === 'image' ? pictureOf(media, day.path, log, logLinks) : { src: null };
    const path = src === null ? null : pathOf(src);
    if (path === null || files.has(path)) continue;
    const file = await readPicture(worktree, path).catch(() => null);
    if (file) files.set(path, file);
  }
  return files;
}

async function readPicture(worktree: Worktree, path: string): Promise<PictureFile | null> {
  const handle = await open(worktree.locate(path));
  try {
    const found = await handle.stat();
    if (!found.isFile()) return null;
    const start = Buffer.alloc(512);
    const { bytesRead } = await handle.read(start, 0, start.length, 0);
    const type = pictureType(start.subarray(0, bytesRead));
    const goesAlong = type !== null && type !== 'image/svg+xml' && found.size <= mostInside;
    return { bytes: found.size, type, base64: goesAlong ? (await handle.readFile()).toString('base64') : null };
  } finally {
    await handle.close();
  }
}
