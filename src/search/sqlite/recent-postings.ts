import type { Postings } from '../index-reader.js';
import { decodePostings } from '../terms/postings.js';

/** So many documents of postings are kept: some ten megabytes. */
const mostKept = 500_000;

/** Reads the postings of terms, null for a term that no document has, and keeps those that were asked for last. */
export function recentPostings(read: (term: string) => readonly Uint8Array[], most: number = mostKept): (term: string) => Postings | null {
  const recent = new Map<string, Postings | null>();
  let kept = 0;
  const sizeOf = (postings: Postings | null): number => 1 + (postings?.numbers.length ?? 0);
  return (term) => {
    let postings = recent.get(term);
    if (postings !== undefined) recent.delete(term);
    else {
      const pieces = read(term);
      postings = pieces.length === 0 ? null : decodePostings(pieces);
      kept += sizeOf(postings);
    }
    recent.set(term, postings);
    for (const [oldest, own] of recent) {
      if (kept <= most || oldest === term) break;
      recent.delete(oldest);
      kept -= sizeOf(own);
    }
    return postings;
  };
}
