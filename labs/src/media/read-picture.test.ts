import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureToPng, readPicture } from './read-picture.js';

const red = { create: { width: 2, height: 3, channels: 3, background: { r: 250, g: 10, b: 20 } } } as const;

describe('a picture file', () => {
  it('becomes RGBA', async () => {
    const picture = await readPicture(await sharp(red).png().toBuffer());
    expect({ width: picture.width, height: picture.height }).toEqual({ width: 2, height: 3 });
    expect([...picture.data.slice(0, 8)]).toEqual([250, 10, 20, 255, 250, 10, 20, 255]);
  });

  it('keeps its alpha', async () => {
    const background = { r: 9, g: 8, b: 7, alpha: 0.2 };
    const file = await sharp({ create: { width: 1, height: 1, channels: 4, background } })
      .png()
      .toBuffer();
    expect([...(await readPicture(file)).data]).toEqual([9, 8, 7, 51]);
  });

  it('is turned upright', async () => {
    const { width, height } = await readPicture(await sharp(red).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect({ width, height }).toEqual({ width: 3, height: 2 });
  });

  it.each([
    ['PQ', 16],
    ['HLG', 18],
  ])('of high dynamic range (%s) is refused with a sentence, not drawn too dark', async (_, transfer) => {
    const file = await sharp(red).png().toBuffer();
    const chunk = Buffer.from([0, 0, 0, 4, ...Buffer.from('cICP'), 9, transfer, 0, 1, 0, 0, 0, 0]);
    const marked = Buffer.concat([file.subarray(0, 33), chunk, file.subarray(33)]);
    await expect(readPicture(marked)).rejects.toThrow('The picture has a high dynamic range (PQ or HLG), which is not brought down here.');
  });

  it('that says it is sRGB, in an AVIF too, is read', async () => {
    expect((await readPicture(await sharp(red).avif({ lossless: true }).toBuffer())).width).toBe(2);
  });

  it('in grey has three equal channels', async () => {
    const file = await sharp({ create: { width: 1, height: 1, channels: 3, background: { r: 90, g: 90, b: 90 } } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    expect([...(await readPicture(file)).data]).toEqual([90, 90, 90, 255]);
  });

  it('in CMYK becomes RGB', async () => {
    const file = await sharp(red).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
    const { data } = await readPicture(file);
    expect(data.length).toBe(24);
    expect(data[0]).toBeGreaterThan(180);
    expect(data[1]).toBeLessThan(90);
  });

  it('of 16 bits is read with 8', async () => {
    const file = await sharp(red).toColourspace('rgb16').png().toBuffer();
    expect([...(await readPicture(file)).data.slice(0, 4)]).toEqual([250, 10, 20, 255]);
  });

  it('that is empty, cut off or something else is refused with a sentence', async () => {
    const whole = await sharp(red).png().toBuffer();
    await expect(readPicture(new Uint8Array())).rejects.toThrow('The picture file is empty.');
    await expect(readPicture(new TextEncoder().encode('GIF? no.'))).rejects.toThrow(
      'This is not a picture that can be read, or it is cut off.',
    );
    await expect(readPicture(whole.subarray(0, whole.length - 30))).rejects.toThrow(
      'This is not a picture that can be read, or it is cut off.',
    );
  });

  it('over 100 megapixels is refused before it is decoded', async () => {
    const file = await sharp({ create: { width: 20_000, height: 5_001, channels: 3, background: 'black' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    await expect(readPicture(file)).rejects.toThrow('The picture has 20000×5001 pixels; at most 100 megapixels are read.');
  });

  it('comes back from PNG as it was', async () => {
    const picture = { width: 2, height: 1, data: Uint8ClampedArray.of(1, 2, 3, 0, 250, 251, 252, 253) };
    expect(await readPicture(await pictureToPng(picture))).toEqual(picture);
  });
});
