import type { Sharp } from 'sharp';
import { LabError } from '../lab-error.js';
import { say } from '../text.js';
import { pixelsInOrdinaryRange } from './high-range/to-ordinary-range.js';
import { type HighRange, highRangeOf } from './high-range/transfer-of.js';
import type { Picture } from './picture.js';

/** The most pixels a picture may have: 100 megapixels, 400 MB as RGBA. */
const maxPixels = 100_000_000;

/**
 * Decodes a picture file in Node with sharp: turned upright by its EXIF orientation, converted to sRGB, alpha kept; grey and CMYK become RGB, and high dynamic range is mapped to
 * ordinary tones.
 * @throws LabError `unreadable` for what is no picture, `too-large` over 100 megapixels.
 */
export async function readPicture(file: Uint8Array): Promise<Picture> {
  const { default: sharp } = await import('sharp');
  if (file.length === 0) throw new LabError('unreadable', say('The picture file is empty.', '图片文件是空的。'));
  const image = sharp(file, { limitInputPixels: false, failOn: 'error' });
  const { width = 0, height = 0 } = await image.metadata().catch((cause) => {
    throw unreadable(cause);
  });
  if (width * height > maxPixels) {
    throw new LabError(
      'too-large',
      say(
        `The picture has ${width}×${height} pixels; at most 100 megapixels are read.`,
        `图片有 ${width}×${height} 像素；最多读取一亿像素。`,
      ),
      { hint: say('Make it smaller first.', '请先缩小图片。') },
    );
  }
  const range = highRangeOf(file);
  if (range) return mapped(image.autoOrient(), range);
  const upright = image.autoOrient().toColourspace('srgb').ensureAlpha().raw({ depth: 'uchar' });
  const { data, info } = await upright.toBuffer({ resolveWithObject: true }).catch((cause) => {
    throw unreadable(cause);
  });
  const own = new Uint8ClampedArray(data.length);
  own.set(data);
  return { width: info.width, height: info.height, data: own };
}

/** Read with 16 bits, as stored; then each colour is mapped. */
async function mapped(image: Sharp, range: HighRange): Promise<Picture> {
  const stored = image.toColourspace('rgb16').ensureAlpha().raw({ depth: 'ushort' });
  const { data: bytes, info } = await stored.toBuffer({ resolveWithObject: true }).catch((cause) => {
    throw unreadable(cause);
  });
  const values = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const data = pixelsInOrdinaryRange(values, range);
  return { width: info.width, height: info.height, data };
}

/** The bytes of a PNG file. */
export async function pictureToPng({ width, height, data }: Picture): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}

function unreadable(cause: unknown): LabError {
  return new LabError(
    'unreadable',
    say('This is not a picture that can be read, or it is cut off.', '这不是可读取的图片，或文件不完整。'),
    {
      cause,
      hint: say('PNG, JPEG, WebP, AVIF, GIF and TIFF files are read.', '可读取 PNG、JPEG、WebP、AVIF、GIF 和 TIFF 文件。'),
    },
  );
}
