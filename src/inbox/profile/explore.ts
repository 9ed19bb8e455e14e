import { randomFrom, seedOf } from './random-from.js';

/** Something in its place, and whether it was put there to find out whether such things are wanted. */
export interface Placed<Value> {
  readonly value: Value;
  readonly isExploration: boolean;
}

/** Of every ten places, gives one to something from after these ten, drawn for the day; all else keeps its order. */
export function explore<Value>(ordered: readonly Value[], day: string): readonly Placed<Value>[] {
  const random = randomFrom(seedOf(day));
  const drawn = new Set<number>();
  const placed: Placed<Value>[] = [];
  for (let at = 0; at < ordered.length; at++) {
    if (drawn.has(at)) continue;
    const first = placed.length + every - explored;
    if (placed.length % every === explored && first < ordered.length) {
      const other = first + Math.floor(random() * (ordered.length - first));
      if (!drawn.has(other)) placed.push({ value: ordered[other] as Value, isExploration: true });
      drawn.add(other);
    }
    placed.push({ value: ordered[at] as Value, isExploration: false });
  }
  return placed;
}

const every = 10;
/** The seventh of ten: seen by who reads the first ten, and in nobody's way. */
const explored = 6;
