import type { LabInput, LabMedia } from '../lab.js';
import { LabError } from '../lab-error.js';
import { mediaKindOf } from '../media/media-signature.js';
import type { NamedPicture } from '../media/named-picture.js';
import { namedVideo } from '../media/named-video.js';
import { isPictureStack, readPictureStack } from '../media/read-picture-stack.js';
import { say } from '../text.js';
import { decodePicture } from './decode-picture.js';
import { decodeVideo } from './decode-video.js';
import { pictureFiles } from './picture-files.js';
import type { InputFile } from './protocol.js';

/**
 * Reads what is given for an input, as its bytes say: a picture, a video that is decoded as it is used, bytes, or the pictures of a folder.
 * @throws LabError with the file's name.
 */
export async function readFile(input: LabInput, { name, files }: InputFile): Promise<LabMedia> {
  const [first, ...others] = files;
  try {
    if (!first || (others.length > 0 && input.kind === 'pictures')) return { kind: 'pictures', pictures: await pictureFiles(files) };
    const { file } = first;
    if (file.size === 0) throw new LabError('unreadable', say('the file is empty.', '文件是空的。'));
    if (input.kind === 'file') return { kind: 'file', name, bytes: new Uint8Array(await file.arrayBuffer()) };
    if (input.kind === 'pictures') return { kind: 'pictures', pictures: await picturesOf(name, file) };
    const kind = mediaKindOf(new Uint8Array(await file.slice(0, 32).arrayBuffer()));
    if (kind === null || (input.kind !== 'media' && input.kind !== kind)) throw notOfKind();
    return kind === 'picture' ? { kind, picture: await decodePicture(file) } : { kind, video: namedVideo(name, await decodeVideo(file)) };
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    const { code, text, hint } = error;
    throw new LabError(code, say(`${name}: ${text.en}`, `${name}：${text.zh}`), { cause: error, ...(hint ? { hint } : {}) });
  }
}

/** An array of pictures, or a single one. */
async function picturesOf(name: string, file: Blob): Promise<readonly NamedPicture[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isPictureStack(bytes) ? readPictureStack(bytes) : [{ name, folder: null, read: () => decodePicture(file) }];
}

function notOfKind(): LabError {
  return new LabError(
    'unreadable',
    say('this is neither a picture nor a video that can be read.', '这既不是可读取的图片，也不是可读取的视频。'),
    {
      hint: say(
        'Pictures are PNG, JPEG, WebP, AVIF or GIF files; videos are MP4, MOV, WebM, MKV or MPEG-TS files.',
        '图片可以是 PNG、JPEG、WebP、AVIF 或 GIF 文件；视频可以是 MP4、MOV、WebM、MKV 或 MPEG-TS 文件。',
      ),
    },
  );
}
