import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawIcon } from '../src/http/ways/app-icons.js';

it.each([16, 32, 48, 128])(
  'the extension’s icon of %i pixels is the log’s own; `node scripts/extension-icons.mjs` draws it anew',
  async (size) => {
    const pixels = (file: string | Uint8Array): Promise<Buffer> => sharp(file).ensureAlpha().raw().toBuffer();
    const there = await pixels(join(import.meta.dirname, `../extension/public/icon/${size}.png`));
    const drawn = await pixels(await drawIcon({ size, purpose: 'any' }));
    expect(there.length).toBe(drawn.length);
    // Another machine may round the edge of a circle in another way.
    expect(there.findIndex((value, at) => Math.abs(value - (drawn[at] ?? 0)) > 8)).toBe(-1);
  },
);
