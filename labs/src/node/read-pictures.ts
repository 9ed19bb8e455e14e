import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { aboutFile } from '../about-file.js';
import { LabError } from '../lab-error.js';
import { mediaKindOf } from '../media/media-signature.js';
import type { NamedPicture } from '../media/named-picture.js';
import { isPictureStack, readPictureStack } from '../media/read-picture-stack.js';
import { say } from '../text.js';
import { namedFile } from './named-file.js';
import { readPictureFolder } from './read-picture-folder.js';

/**
 * One picture or many: a picture file; those of a folder and of folders in it; those that a text file lists, a path a line, relative to it; or
 * an array of pictures in .npy or IDX.
 * @throws LabError `unreadable` with the path.
 */
export async function readPictures(path: string): Promise<readonly NamedPicture[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    throw new LabError('unreadable', say(`There is no folder or file ${path}.`, `没有文件夹或文件 ${path}。`), {
      hint: say('Paths are relative to the current folder.', '路径相对于当前文件夹。'),
    });
  }
  try {
    const pictures = found.isDirectory() ? await readPictureFolder(path) : await picturesOfFile(path);
    if (pictures.length === 0) {
      throw new LabError('unreadable', say('there are no pictures in it.', '其中没有图片。'), {
        hint: say('Pictures are PNG, JPEG, WebP, AVIF, GIF or TIFF files.', '图片可以是 PNG、JPEG、WebP、AVIF、GIF 或 TIFF 文件。'),
      });
    }
    return pictures;
  } catch (error) {
    throw error instanceof LabError ? aboutFile(path, error) : error;
  }
}

/** What a line of a list ends in. */
const pictureFile = /\.(?:png|jpe?g|webp|avif|gif|tiff?)$/i;

async function picturesOfFile(path: string): Promise<readonly NamedPicture[]> {
  const bytes = await readFile(path);
  if (mediaKindOf(bytes.subarray(0, 32)) === 'picture') return [namedFile(dirname(path), basename(path))];
  if (isPictureStack(bytes)) return readPictureStack(bytes);
  const lines = bytes.includes(0) ? [] : bytes.toString('utf8').split('\n');
  const names = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (names.length > 0 && names.every((name) => pictureFile.test(name))) return names.map((name) => namedFile(dirname(path), name));
  throw new LabError(
    'unreadable',
    say('this is no picture, no folder or list of pictures and no array of them.', '这不是图片，也不是图片的文件夹、列表或数组。'),
    {
      hint: say(
        'Give a picture, a folder, a text file with the path of a picture in each line, or .npy of (count, height, width).',
        '请给出图片、文件夹、每行一个图片路径的文本文件，或形状为（数量，高，宽）的 .npy。',
      ),
    },
  );
}
