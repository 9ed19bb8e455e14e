import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { assetPath } from '../src/log/known-picture.js';

/** A picture of the web as a log keeps it: the file, and its line in the manifest. */
export interface KeptPicture {
  readonly path: string;
  readonly hash: string;
  readonly bytes: Buffer;
  readonly line: string;
}

/** A kept PNG with stripes of a colour, `width` wide and half as high. */
export async function keptPicture(url: string, color: string, width = 400): Promise<KeptPicture> {
  const height = width / 2;
  const stripes = Array.from(
    { length: 40 },
    (_, at) => `<circle cx="${(at * width) / 40}" cy="${(at * 7) % height}" r="${at + 3}" fill="${color}" opacity=".4"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${stripes.join('')}</svg>`;
  const bytes = await sharp(Buffer.from(svg)).png().toBuffer();
  const hash = createHash('sha256').update(bytes).digest('hex');
  const record = {
    url,
    status: 'kept',
    hash,
    type: 'image/png',
    width,
    height,
    bytes: bytes.length,
    date: '2022-05-12',
    httpStatus: 200,
    note: null,
  };
  return { path: assetPath(hash, 'image/png'), hash, bytes, line: `${JSON.stringify(record)}\n` };
}
