import { type PictureType, pictureType } from '../log/picture-type.js';
import type { AssetNote } from './asset.js';
import type { Sharp } from './load-sharp.js';

/** What the head of a picture says of it. */
export interface PictureLook {
  readonly type: Exclude<PictureType, 'image/bmp'>;
  /** In pixels, as it is shown; null for a drawing. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** 1 for a picture that does not move. */
  readonly frames: number;
}

/** A picture with more pixels than this is not opened: 8,000 × 8,000 take 256 MB. */
export const mostPixels = 64_000_000;

/** Drawings are text, and looked through as a whole where they are published. */
const mostDrawingBytes = 4_000_000;

/** Reads the head of a picture; the reason when it is none, or none to open. No pixel of it is decoded. */
export async function lookAtPicture(sharp: Sharp, bytes: Uint8Array): Promise<PictureLook | AssetNote> {
  if (bytes.length === 0) return 'empty';
  const type = pictureType(bytes);
  if (type === null || type === 'image/bmp') return 'not-a-picture';
  if (type === 'image/svg+xml') {
    if (bytes.length > mostDrawingBytes) return 'too-large';
    return /<svg[\s>]/i.test(Buffer.from(bytes).toString('utf8')) ? { type, size: null, frames: 1 } : 'not-a-picture';
  }
  try {
    // Without a limit only for the head, so that a picture that is too large is told from one that is damaged.
    const { autoOrient, pageHeight, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const size = { width: autoOrient.width, height: pageHeight ?? autoOrient.height };
    return size.width * size.height > mostPixels ? 'too-many-pixels' : { type, size, frames: pages };
  } catch {
    return 'damaged';
  }
}
