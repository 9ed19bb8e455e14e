import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import type { PictureType } from '../log/picture-type.js';
import { loadSharp } from './load-sharp.js';
import { lookAtPicture, type PictureLook } from './look-at-picture.js';
import { makeVariants, variantWidths } from './make-variants.js';

describe('widths of smaller copies', () => {
  test.each<[PictureType, number, readonly number[]]>([
    ['image/png', 200, [200]],
    ['image/png', 640, [320, 640]],
    ['image/jpeg', 1440, [320, 640, 960, 1440]],
    ['image/jpeg', 4000, [320, 640, 960, 1440]],
    ['image/gif', 1369, [320, 640]],
    ['image/gif', 500, [320, 500]],
  ])('of a %s of %d pixels', (type, width, widths) => {
    expect(variantWidths(type, width)).toEqual(widths);
  });
});

describe('smaller copies', () => {
  const make = async (bytes: Uint8Array) => {
    const look = (await lookAtPicture(await loadSharp(), bytes)) as PictureLook;
    return { look, copies: await makeVariants(sharp, bytes, look) };
  };
  const noise = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });

  it('are the same bytes every time', async () => {
    const bytes = await noise(700, 300).png().toBuffer();
    const [first, second] = [await make(bytes), await make(bytes)];
    expect(first.copies.map(({ width }) => width)).toEqual([320, 640, 700]);
    expect(second).toEqual(first);
  });

  it('stand upright as the picture does, and so do the sizes', async () => {
    const bytes = await noise(700, 300).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
    const { look, copies } = await make(bytes);
    expect(look.size).toEqual({ width: 300, height: 700 });
    expect(copies.map(({ width }) => width)).toEqual([300]);
    expect(await sharp(copies[0]?.bytes).metadata()).toMatchObject({ width: 300, height: 700 });
  });

  it('are left out where WebP could not hold them', async () => {
    const { copies } = await make(await noise(400, 17_000).png().toBuffer());
    expect(copies.map(({ width }) => width)).toEqual([320]);
  }, 60_000);

  it('of a moving picture that is too long are left out, and its first frame is still looked at', async () => {
    const frames = await sharp({ create: { width: 1_600, height: 1_600 * 20, channels: 3, background: '#888' } })
      .raw()
      .toBuffer();
    for (let at = 0; at < 20; at++) frames.fill(at * 12, at * 1_600 * 1_600 * 3, at * 1_600 * 1_600 * 3 + 90_000);
    const gif = await sharp(frames, { raw: { width: 1_600, height: 1_600 * 20, channels: 3, pageHeight: 1_600 } })
      .gif({ effort: 1 })
      .toBuffer();
    const { look, copies } = await make(gif);
    expect([look, copies]).toEqual([{ type: 'image/gif', size: { width: 1_600, height: 1_600 }, frames: 20 }, []]);
  }, 60_000);
});
