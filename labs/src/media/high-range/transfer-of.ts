/** How a picture of high dynamic range stores light: as absolute light (PQ), or relative to the brightest (HLG). */
export type HighRange = 'pq' | 'hlg';

/** The numbers of both in ITU-T H.273, which PNG's cICP chunk and the nclx box of AVIF and HEIF name them by. */
const transfers: Readonly<Record<number, HighRange>> = { 16: 'pq', 18: 'hlg' };

/** What of a file is looked through: colours are told before the pixels. */
const mostBytes = 1 << 16;

/** Whether a picture file says that it is of high dynamic range; null for all others. */
export function highRangeOf(file: Uint8Array): HighRange | null {
  const head = file.subarray(0, mostBytes);
  // A cICP chunk is its length (4), its name, then primaries, transfer, matrix and range, a byte each.
  if (head[0] === 0x89) return transferAt(head, 'cICP', (at) => head[at + 5]);
  // A colr box is its name, its kind, then primaries, transfer and matrix, two bytes each.
  return transferAt(head, 'colrnclx', (at) => ((head[at + 10] ?? 0) << 8) | (head[at + 11] ?? 0));
}

function transferAt(head: Uint8Array, name: string, read: (at: number) => number | undefined): HighRange | null {
  const letters = [...name].map((letter) => letter.charCodeAt(0));
  for (let at = 0; at + name.length < head.length; at++) {
    if (letters.every((letter, k) => head[at + k] === letter)) return transfers[read(at) ?? -1] ?? null;
  }
  return null;
}
