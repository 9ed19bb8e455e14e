import { LabError } from '../lab-error.js';
import { isNpy } from '../npy/npy-header.js';
import { readNpy, shapeText } from '../npy/read-npy.js';
import { say } from '../text.js';
import { isIdx, readIdx } from '../training/read-idx.js';
import type { NamedPicture } from './named-picture.js';
import { emptyPicture } from './picture.js';

/**
 * The pictures of one array: .npy or IDX of shape (count, height, width) for grey, with a last dimension of 1, 3 or 4 for grey, RGB and RGBA; values
 * of 0 to 255. They are named by their numbers, from 0.
 * @throws LabError `unreadable` for other shapes and values.
 */
export async function readPictureStack(bytes: Uint8Array): Promise<readonly NamedPicture[]> {
  const { shape, values } = await arrayOf(bytes);
  const [count = 0, height = 0, width = 0, channels = 1] = shape;
  if (shape.length < 3 || shape.length > 4 || ![1, 3, 4].includes(channels) || values.length === 0) {
    throw new LabError('unreadable', say(`The pictures have the shape ${shapeText(shape)}.`, `图片数组的形状是 ${shapeText(shape)}。`), {
      hint: say(
        'They need (count, height, width), with 1, 3 or 4 channels after it if they like.',
        '需要（数量，高，宽），其后可有 1、3 或 4 个通道。',
      ),
    });
  }
  if (!(values as Float64Array).every((value) => value >= 0 && value <= 255)) {
    throw new LabError('unreadable', say('The pictures have values beyond 0 to 255.', '图片的值超出 0 到 255。'), {
      hint: say('Save them as uint8.', '请存为 uint8。'),
    });
  }
  const size = height * width * channels;
  return Array.from({ length: count }, (_, k) => ({
    name: String(k),
    folder: null,
    read: async () => {
      const picture = emptyPicture(width, height);
      for (let i = 0; i < width * height; i++) {
        const from = k * size + i * channels;
        for (let c = 0; c < 3; c++) picture.data[i * 4 + c] = values[from + (channels === 1 ? 0 : c)] as number;
        picture.data[i * 4 + 3] = channels === 4 ? (values[from + 3] as number) : 255;
      }
      return picture;
    },
  }));
}

async function arrayOf(bytes: Uint8Array) {
  if (isNpy(bytes)) return readNpy(bytes);
  const { dims, data } = await readIdx(bytes);
  return { shape: dims, values: data };
}

/** Whether a file holds an array of pictures, and is not a picture itself. */
export function isPictureStack(bytes: Uint8Array): boolean {
  return isNpy(bytes) || isIdx(bytes);
}
