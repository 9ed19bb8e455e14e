import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { LabError } from '../lab-error.js';
import type { NamedPicture } from '../media/named-picture.js';
import { readPicture } from '../media/read-picture.js';
import { isPictureStack, readPictureStack } from '../media/read-picture-stack.js';
import { say } from '../text.js';
import { aboutFile } from './about-file.js';

/**
 * Many pictures: the picture files of a folder and of folders in it, in the order of their paths; those that a text file lists, a path a line,
 * relative to it; or an array of pictures in .npy or IDX.
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
    const pictures = found.isDirectory() ? await picturesOfFolder(path) : await picturesOfFile(path);
    if (pictures.length === 0)
      throw new LabError('unreadable', say('there are no pictures in it.', '其中没有图片。'), { hint: pictureNames });
    return pictures;
  } catch (error) {
    throw error instanceof LabError ? aboutFile(path, error) : error;
  }
}

/** By their names, as each is opened only when its turn comes. */
const pictureFile = /\.(?:png|jpe?g|webp|avif|gif|tiff?)$/i;

const pictureNames = say(
  'Picture files end in .png, .jpg, .jpeg, .webp, .avif, .gif, .tif or .tiff.',
  '图片文件以 .png、.jpg、.jpeg、.webp、.avif、.gif、.tif 或 .tiff 结尾。',
);

async function picturesOfFolder(folder: string): Promise<readonly NamedPicture[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(sep).join('/'));
  return names
    .filter((name) => pictureFile.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => named(folder, name));
}

async function picturesOfFile(path: string): Promise<readonly NamedPicture[]> {
  const bytes = await readFile(path);
  if (isPictureStack(bytes)) return readPictureStack(bytes);
  const lines = bytes.includes(0) ? [] : bytes.toString('utf8').split('\n');
  const names = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (names.length > 0 && names.every((name) => pictureFile.test(name))) return names.map((name) => named(dirname(path), name));
  throw new LabError(
    'unreadable',
    say('this is no folder, no list of pictures and no array of them.', '这不是文件夹，也不是图片列表或图片数组。'),
    {
      hint: say(
        'Give a folder, a text file with the path of a picture in each line, or .npy of (count, height, width).',
        '请给出文件夹、每行一个图片路径的文本文件，或形状为（数量，高，宽）的 .npy。',
      ),
    },
  );
}

function named(folder: string, name: string): NamedPicture {
  const path = join(folder, name);
  return {
    name,
    async read() {
      try {
        const bytes = await readFile(path).catch((cause) => {
          throw new LabError('unreadable', say('there is no such file.', '没有这个文件。'), { cause });
        });
        return await readPicture(bytes);
      } catch (error) {
        throw error instanceof LabError ? aboutFile(path, error) : error;
      }
    },
  };
}
