import type { Sharp } from './load-sharp.js';

/**
 * What a picture looks like, in 64 bits as 16 hexadecimal digits: of 9 × 8 grey points, whether each is darker than the one to its
 * right (dHash, http://www.hackerfactor.com/blog/index.php?/archives/529-Kind-of-Like-That.html).
 */
export async function differenceHash(sharp: Sharp, bytes: Uint8Array): Promise<string> {
  const grey = await sharp(bytes).flatten({ background: '#fff' }).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer();
  let bits = 0n;
  for (let at = 0; at < 64; at++) {
    const left = (at >> 3) * 9 + (at & 7);
    bits = (bits << 1n) | ((grey[left] as number) < (grey[left + 1] as number) ? 1n : 0n);
  }
  return bits.toString(16).padStart(16, '0');
}

/** In how many of 64 bits two hashes differ. */
export function hashDistance(a: string, b: string): number {
  let bits = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; bits > 0n; bits &= bits - 1n) count += 1;
  return count;
}
