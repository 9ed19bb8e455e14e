import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { LabError } from '../lab-error.js';
import { mediaKindOf } from '../media/media-signature.js';
import type { PictureItem, PictureSet } from '../media/picture-set.js';
import { readPicture } from '../media/read-picture.js';
import { say } from '../text.js';
import { aboutFile } from './about-file.js';

/**
 * The pictures of a folder and of all folders in it, by their first bytes whatever they are called; other files and hidden ones are passed over.
 * A picture by itself is a set of one.
 * @throws LabError `unreadable` for a path that is not there, and for a folder without pictures; from `read` for one that is cut off.
 */
export async function readPictureFolder(path: string): Promise<PictureSet> {
  const found = await stat(path).catch(() => null);
  if (!found) {
    throw new LabError('unreadable', say(`There is no folder ${path}.`, `没有文件夹 ${path}。`), {
      hint: say('Paths are relative to the current folder.', '路径相对于当前文件夹。'),
    });
  }
  const files = found.isDirectory() ? await filesIn(path) : [path];
  const pictures: PictureItem[] = [];
  for (const file of files) if (await isPicture(file)) pictures.push(itemOf(path, file));
  if (pictures.length > 0) return pictures;
  throw new LabError('unreadable', say(`There is no picture in ${path}.`, `${path} 中没有图片。`), {
    hint: say('Pictures are PNG, JPEG, WebP, AVIF, GIF or TIFF files.', '图片可以是 PNG、JPEG、WebP、AVIF、GIF 或 TIFF 文件。'),
  });
}

/** In the order of their paths, compared by code units so that it is the same everywhere. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const isShown = (path: string) =>
    !slashes(relative(folder, path))
      .split('/')
      .some((part) => part.startsWith('.'));
  return paths.filter(isShown).sort((a, b) => (a < b ? -1 : 1));
}

async function isPicture(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(32), 0, 32, 0);
    return mediaKindOf(buffer.subarray(0, bytesRead)) === 'picture';
  } finally {
    await file.close();
  }
}

function itemOf(root: string, path: string): PictureItem {
  const name = path === root ? basename(path) : slashes(relative(root, path));
  return {
    name,
    folder: name.includes('/') ? basename(dirname(path)) : null,
    async read() {
      try {
        return await readPicture(await readFile(path));
      } catch (error) {
        throw error instanceof LabError ? aboutFile(path, error) : error;
      }
    },
  };
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
