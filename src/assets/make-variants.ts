import type { PictureType } from '../log/picture-type.js';
import type { Sharp } from './load-sharp.js';
import { mostPixels, type PictureLook } from './look-at-picture.js';

/** A smaller copy of a picture, in WebP. */
export interface Variant {
  readonly width: number;
  readonly bytes: Uint8Array;
}

/** Stands for all that decides the bytes of smaller copies, besides the picture: another number makes all of them anew. */
export const variantFormat = 1;

/** At effort 2 a copy takes half the time of the usual 4, and 4 % more bytes. */
const webp = { quality: 80, effort: 2 } as const;

/** From a phone’s column to a large screen; none is wider than the picture itself. */
const stillWidths = [320, 640, 960, 1440];
const movingWidths = [320, 640];

/** The widths of a picture’s smaller copies, rising. */
export function variantWidths(type: PictureType, width: number): readonly number[] {
  const widths = type === 'image/gif' ? movingWidths : stillWidths;
  return [...new Set([...widths.filter((one) => one < width), Math.min(width, widths.at(-1) as number)])];
}

/** WebP counts to 16,383, and the encoder holds a whole picture. */
const mostHeight = 16_383;
const mostVariantPixels = 16_000_000;
/** All frames of a moving picture are in memory at one time. */
const mostMovingPixels = 48_000_000;

/**
 * Makes the smaller copies of a picture that have fewer bytes than itself, by rising width. The same picture gives the same bytes.
 * @throws Error when the picture is damaged.
 */
export async function makeVariants(sharp: Sharp, bytes: Uint8Array, look: PictureLook): Promise<readonly Variant[]> {
  if (look.size === null) return [];
  const { width, height } = look.size;
  const widths = variantWidths(look.type, width).filter((one) => {
    const high = Math.round((height * one) / width);
    return high >= 1 && high <= mostHeight && high * one <= mostVariantPixels;
  });
  const isMoving = look.frames > 1;
  const made =
    isMoving && width * height * look.frames <= mostMovingPixels
      ? await movingVariants(sharp, bytes, widths)
      : await stillVariants(sharp, bytes, isMoving ? [] : widths);
  return made.filter((variant) => variant.bytes.length < bytes.length);
}

const strict = { failOn: 'truncated', limitInputPixels: mostPixels } as const;

/** All from the largest: a picture is decoded once. One without copies is decoded all the same, to see that it is whole. */
async function stillVariants(sharp: Sharp, bytes: Uint8Array, widths: readonly number[]): Promise<Variant[]> {
  const { data, info } = await sharp(bytes, strict)
    .autoOrient()
    .resize({ width: widths.at(-1) ?? 320, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const variants: Variant[] = [];
  for (const width of widths) {
    const largest = sharp(data, { raw: info });
    const bytes = await (width === info.width ? largest : largest.resize({ width })).webp(webp).toBuffer();
    variants.push({ width, bytes });
  }
  return variants;
}

async function movingVariants(sharp: Sharp, bytes: Uint8Array, widths: readonly number[]): Promise<Variant[]> {
  const variants: Variant[] = [];
  for (const width of widths) {
    const made = await sharp(bytes, { failOn: 'truncated', limitInputPixels: mostMovingPixels, animated: true })
      .resize({ width })
      .webp(webp)
      .toBuffer();
    variants.push({ width, bytes: made });
  }
  return variants;
}
