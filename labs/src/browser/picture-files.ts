import { aboutFile } from '../about-file.js';
import { LabError } from '../lab-error.js';
import { mediaKindOf } from '../media/media-signature.js';
import type { NamedPicture } from '../media/named-picture.js';
import { say } from '../text.js';
import { decodePicture } from './decode-picture.js';
import type { PathedFile } from './protocol.js';

/**
 * The pictures among files, by their first bytes whatever they are called, in the order of their paths; other files and hidden ones are passed over, as
 * in the terminal. Each is decoded when it is read.
 * @throws LabError `unreadable` when there is none.
 */
export async function pictureFiles(files: readonly PathedFile[]): Promise<readonly NamedPicture[]> {
  const shown = files.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
  const ordered = [...shown].sort((a, b) => (a.path < b.path ? -1 : 1));
  const pictures: NamedPicture[] = [];
  for (const file of ordered) {
    const start = new Uint8Array(await file.file.slice(0, 32).arrayBuffer());
    if (mediaKindOf(start) === 'picture') pictures.push(namedPicture(file));
  }
  if (pictures.length > 0) return pictures;
  throw new LabError('unreadable', say('there are no pictures in it.', '其中没有图片。'), {
    hint: say('Pictures are PNG, JPEG, WebP, AVIF or GIF files.', '图片可以是 PNG、JPEG、WebP、AVIF 或 GIF 文件。'),
  });
}

function namedPicture({ path, file }: PathedFile): NamedPicture {
  return {
    name: path,
    folder: path.split('/').at(-2) ?? null,
    async read() {
      try {
        return await decodePicture(file);
      } catch (error) {
        throw error instanceof LabError ? aboutFile(path, error) : error;
      }
    },
  };
}
