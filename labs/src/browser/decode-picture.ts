import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import { say } from '../text.js';

/** The most pixels a picture may have here; larger ones are for the terminal. */
const maxPixels = 50_000_000;

/**
 * Decodes a picture file in a browser: turned upright by its EXIF orientation, in sRGB.
 * @throws LabError `unreadable` for what is no picture that the browser knows, `too-large` over 50 megapixels.
 */
export async function decodePicture(file: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch((cause) => {
    throw new LabError(
      'unreadable',
      say('This is not a picture that can be read, or it is cut off.', '这不是可读取的图片，或文件不完整。'),
      {
        hint: say('PNG, JPEG, WebP, AVIF and GIF files are read.', '可读取 PNG、JPEG、WebP、AVIF 和 GIF 文件。'),
        cause,
      },
    );
  });
  const { width, height } = bitmap;
  try {
    if (width * height > maxPixels) throw tooLarge(width, height);
    return pictureOf(bitmap);
  } finally {
    bitmap.close();
  }
}

/** The pixels of a bitmap. */
export function pictureOf(bitmap: ImageBitmap): Picture {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!canvas) throw tooLarge(width, height);
  canvas.drawImage(bitmap, 0, 0);
  return { width, height, data: canvas.getImageData(0, 0, width, height).data };
}

function tooLarge(width: number, height: number): LabError {
  return new LabError(
    'too-large',
    say(
      `The picture has ${width}×${height} pixels; at most 50 megapixels are read here.`,
      `图片有 ${width}×${height} 像素；这里最多读取 5000 万像素。`,
    ),
    { hint: say('Make it smaller first, or use the terminal.', '请先缩小图片，或在终端里运行。') },
  );
}
