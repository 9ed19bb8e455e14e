import type { Because } from '../ranked-item.js';
import type { SparseRows } from './sparse-rows.js';

/** The row of something that was noted, and the entry that noted it. */
export interface PastRow {
  readonly row: number;
  readonly ref: string;
  readonly title: string;
}

/** The entries most like a row, nearest first, by the cosine of their rows or of a paper's of theirs: 1 for one that says the same. */
export function nearEntries(rows: SparseRows, row: number, past: readonly PastRow[]): Because['near'] {
  const own = new Float64Array(rows.width);
  for (let i = rows.starts[row] as number; i < (rows.starts[row + 1] as number); i++)
    own[rows.columns[i] as number] = rows.values[i] as number;
  const nearest = new Map<string, Because['near'][number]>();
  for (const { row: other, ref, title } of past) {
    let similarity = 0;
    for (let i = rows.starts[other] as number; i < (rows.starts[other + 1] as number); i++)
      similarity += (rows.values[i] as number) * (own[rows.columns[i] as number] as number);
    if (similarity < leastLike || similarity <= (nearest.get(ref)?.similarity ?? 0)) continue;
    nearest.set(ref, { ref, title, similarity: Math.min(1, Math.round(similarity * 1_000) / 1_000) });
  }
  return [...nearest.values()].sort((a, b) => b.similarity - a.similarity || (a.ref < b.ref ? 1 : -1)).slice(0, mostNear);
}

/** What is less like it has a word in common by chance. */
const leastLike = 0.2;
const mostNear = 3;
