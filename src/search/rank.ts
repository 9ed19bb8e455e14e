import type { Columns } from './index-reader.js';
import type { Matches } from './match/matches.js';

/** A document and its score. */
export interface Ranked {
  readonly number: number;
  readonly score: number;
}

/** The best matches from `offset` on, at most `limit`: by score, then the newest day first, then the order within a day. */
export function rank(matches: Matches, columns: Columns, limit: number, offset: number): readonly Ranked[] {
  const { numbers, scores } = matches;
  const wanted = Math.min(numbers.length, offset + limit);
  const before = (a: number, b: number): number =>
    (scores[b] as number) - (scores[a] as number) ||
    (columns.dates[numbers[b] as number] as number) - (columns.dates[numbers[a] as number] as number) ||
    (columns.places[numbers[a] as number] as number) - (columns.places[numbers[b] as number] as number) ||
    (numbers[a] as number) - (numbers[b] as number);
  const order = wanted * sortShare >= numbers.length ? sorted(numbers.length, before) : firstOf(numbers.length, wanted, before);
  return order.slice(offset, wanted).map((at) => ({ number: numbers[at] as number, score: scores[at] as number }));
}

/** From this share on, sorting everything is no slower than keeping the best. */
const sortShare = 8;

type Order = (a: number, b: number) => number;

function sorted(count: number, before: Order): number[] {
  return Array.from({ length: count }, (_, at) => at).sort(before);
}

/**
 * The first so many of 0 … count − 1 in an order: a heap whose top is the last of those kept. From the end, for there the newest
 * are, and of equal scores they come first.
 */
function firstOf(count: number, wanted: number, before: Order): number[] {
  const heap: number[] = [];
  for (let at = count - 1; at >= 0; at--) {
    if (heap.length < wanted) {
      heap.push(at);
      rise(heap, before);
    } else if (wanted > 0 && before(at, heap[0] as number) < 0) {
      heap[0] = at;
      sink(heap, before);
    }
  }
  return heap.sort(before);
}

function rise(heap: number[], before: Order): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (before(heap[parent] as number, heap[at] as number) >= 0) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink(heap: number[], before: Order): void {
  let at = 0;
  for (;;) {
    let last = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && before(heap[child] as number, heap[last] as number) > 0) last = child;
    }
    if (last === at) return;
    swap(heap, at, last);
    at = last;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a] as number;
  heap[a] = heap[b] as number;
  heap[b] = kept;
}
