import { randomFrom, seedOf } from './random-from.js';

/** Something in its place, and whether it was put there to find out whether such things are wanted. */
export interface Placed<Value> {
  readonly value: Value;
  readonly isExploration: boolean;
}

/** Of every ten places, gives one to something from after these ten, drawn for the day; all else keeps its order. */
export function explore<Value>(ordered: readonly Value[], day: string): readonly Placed<Value>[] {
  const random = randomFrom(seedOf(day));
  const left = [...ordered];
  const placed: Placed<Value>[] = [];
  while (left.length > 0) {
    const isExploration = placed.length % every === explored && left.length > every - explored;
    const from = isExploration ? every - explored + Math.floor(random() * (left.length - (every - explored))) : 0;
    const [value] = left.splice(from, 1) as [Value];
    placed.push({ value, isExploration });
  }
  return placed;
}

const every = 10;
/** The seventh of ten: seen by who reads the first ten, and in nobody's way. */
const explored = 6;
