import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readIdx } from './read-idx.js';

const file = Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 250, 251, 252);

it.each([file, gzipSync(file)])('gives dimensions and bytes of an IDX file, packed or not', async (bytes) => {
  expect(await readIdx(bytes)).toEqual({ dims: [2, 1, 3], data: Uint8Array.of(1, 2, 3, 250, 251, 252) });
});

it.each([
  [[0, 0, 13, 1, 0, 0, 0, 0], 'it does not begin as one'],
  [[0, 0, 8, 3, 0, 0, 0, 2], 'it does not begin as one'],
  [[0, 0, 8, 1, 0, 0, 0, 2, 7], 'it holds 1 values, not 2'],
  [[0x1f, 0x8b, 8, 0], 'its packing is broken'],
])('refuses %j', async (bytes, reason) => {
  await expect(readIdx(Uint8Array.from(bytes))).rejects.toThrow(`This is not an IDX file that can be read: ${reason}.`);
});
