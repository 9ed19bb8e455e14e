import { open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { mediaKindOf } from '../media/media-signature.js';
import type { NamedPicture } from '../media/named-picture.js';
import { namedFile } from './named-file.js';

/**
 * The pictures of a folder and of all folders in it, by their first bytes whatever they are called; other files and hidden ones are passed over.
 * They come in the order of their paths, compared by code units so that it is the same everywhere.
 */
export async function readPictureFolder(folder: string): Promise<readonly NamedPicture[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const names = paths.map((path) => relative(folder, path).replaceAll('\\', '/'));
  const shown = names.filter((name) => !name.split('/').some((part) => part.startsWith('.'))).sort((a, b) => (a < b ? -1 : 1));
  const pictures: NamedPicture[] = [];
  for (const name of shown) if (await isPicture(join(folder, name))) pictures.push(namedFile(folder, name));
  return pictures;
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
