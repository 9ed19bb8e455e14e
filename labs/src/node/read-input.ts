import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { aboutFile } from '../about-file.js';
import type { LabInput, LabMedia } from '../lab.js';
import { LabError } from '../lab-error.js';
import { mediaKindOf } from '../media/media-signature.js';
import { namedVideo } from '../media/named-video.js';
import { readPicture } from '../media/read-picture.js';
import { say } from '../text.js';
import { readPictures } from './read-pictures.js';
import type { Ffmpeg } from './video/ffmpeg.js';
import { readVideo } from './video/read-video.js';

/**
 * Reads the file that is given for an input: a picture, a video that is decoded as it is used, bytes, or a folder of pictures.
 * @throws LabError with the path, for what is missing, empty, too large or not of the input's kind.
 */
export async function readInput(input: LabInput, path: string, commands: Ffmpeg, signal: AbortSignal): Promise<LabMedia> {
  if (input.kind === 'pictures') return { kind: 'pictures', pictures: await readPictures(path) };
  const bytes = await sizeOf(path);
  try {
    if (bytes === 0) throw new LabError('unreadable', say('the file is empty.', '文件是空的。'));
    if (input.kind === 'file') return { kind: 'file', name: basename(path), bytes: await readWhole(path, bytes) };
    const kind = mediaKindOf(await firstBytes(path));
    if (kind === null || (input.kind !== 'media' && input.kind !== kind)) throw notOfKind(input.kind);
    if (kind === 'picture') return { kind, picture: await readPicture(await readWhole(path, bytes)) };
    return { kind, video: namedVideo(path, await readVideo(path, commands, signal)) };
  } catch (error) {
    throw error instanceof LabError && error.code !== 'not-installed' ? aboutFile(path, error) : error;
  }
}

function notOfKind(kind: 'picture' | 'video' | 'media'): LabError {
  const [en, zh] = {
    picture: ['this is not a picture that can be read.', '这不是可读取的图片。'],
    video: ['this is not a video that can be read.', '这不是可读取的视频。'],
    media: ['this is neither a picture nor a video that can be read.', '这既不是可读取的图片，也不是可读取的视频。'],
  }[kind] as [string, string];
  return new LabError('unreadable', say(en, zh), {
    hint: say(
      'Pictures are PNG, JPEG, WebP, AVIF, GIF or TIFF files; videos are MP4, MOV, WebM, MKV, AVI, MPEG, FLV or Ogg files.',
      '图片可以是 PNG、JPEG、WebP、AVIF、GIF 或 TIFF 文件；视频可以是 MP4、MOV、WebM、MKV、AVI、MPEG、FLV 或 Ogg 文件。',
    ),
  });
}

/** The most bytes of a file that is read as a whole; Node reads no more at once. */
const mostBytes = 2 ** 31 - 1;

async function readWhole(path: string, bytes: number): Promise<Uint8Array> {
  if (bytes > mostBytes) throw new LabError('too-large', say('the file is larger than 2 GB.', '文件超过 2 GB。'));
  return readFile(path);
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return found.size;
  throw new LabError(
    'unreadable',
    found ? say(`${path} is no file.`, `${path} 不是文件。`) : say(`There is no file ${path}.`, `没有文件 ${path}。`),
    {
      hint: say('Paths are relative to the current folder.', '路径相对于当前文件夹。'),
    },
  );
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(32), 0, 32, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
