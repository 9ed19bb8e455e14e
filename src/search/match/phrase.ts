import type { Positions, Postings } from '../index-reader.js';
import { type TextField, textFields } from '../search-document.js';
import { weightsInOrder } from '../terms/field-weights.js';
import { fieldShift } from '../terms/postings.js';
import type { Weighted } from './weighted.js';

/** A term of a phrase and how many positions it stands behind the phrase's beginning. */
export interface PhrasePart {
  readonly offset: number;
  readonly postings: Postings;
}

/** The documents that have all parts at their offsets; a weight is that of the first tokens of all places, at most 255. */
export function phrase(parts: readonly PhrasePart[], field: TextField | null): Weighted {
  const sorted = [...parts].sort((a, b) => a.postings.numbers.length - b.postings.numbers.length);
  const [rarest, ...others] = sorted.map((part) => part.postings);
  const [first, ...rest] = sorted;
  if (!rarest || !first) return { numbers: new Uint32Array(0), weights: new Uint8Array(0) };
  let places = Uint32Array.from(rarest.numbers, (_, i) => i);
  for (const other of new Set(others)) places = placesInBoth(rarest.numbers, places, other.numbers);
  const numbers = new Uint32Array(places.length);
  const weights = new Uint8Array(places.length);
  if (places.length === 0) return { numbers, weights };
  const positions = first.postings.positions();
  const behind = rest.map(
    (part): Behind => ({
      numbers: part.postings.numbers,
      positions: part.postings.positions(),
      step: part.offset - first.offset,
      at: 0,
    }),
  );
  const wanted = field === null ? -1 : textFields.indexOf(field);
  let count = 0;
  for (const place of places) {
    const number = rarest.numbers[place] as number;
    for (const one of behind) one.at = gallop(one.numbers, number, one.at);
    let weight = 0;
    for (let i = positions.starts[place] as number; i < (positions.starts[place + 1] as number); i++) {
      const value = positions.values[i] as number;
      if (wanted >= 0 && value >>> fieldShift !== wanted) continue;
      if (behind.every((one) => has(one, value + one.step))) weight += weightsInOrder[value >>> fieldShift] as number;
    }
    if (weight === 0) continue;
    numbers[count] = number;
    weights[count++] = Math.min(255, weight);
  }
  return { numbers: numbers.subarray(0, count), weights: weights.subarray(0, count) };
}

/** Several terms as if they were one. */
export function unitePostings(lists: readonly Postings[], capacity: number): Postings {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  const counts = new Uint32Array(capacity + 1);
  for (const { numbers, positions } of lists) {
    const { starts } = positions();
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      counts[number] = (counts[number] as number) + (starts[i + 1] as number) - (starts[i] as number);
    }
  }
  const numbers = new Uint32Array(counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0));
  const starts = new Uint32Array(numbers.length + 1);
  const next = counts;
  let [at, total] = [0, 0];
  for (let number = 0; number < capacity; number++) {
    const count = counts[number] as number;
    if (count === 0) continue;
    numbers[at] = number;
    next[number] = total;
    total += count;
    starts[++at] = total;
  }
  const values = new Uint32Array(total);
  for (const list of lists) {
    const own = list.positions();
    for (let i = 0; i < list.numbers.length; i++) {
      const number = list.numbers[i] as number;
      for (let j = own.starts[i] as number; j < (own.starts[i + 1] as number); j++) {
        values[next[number] as number] = own.values[j] as number;
        next[number] = (next[number] as number) + 1;
      }
    }
  }
  for (let i = 0; i < numbers.length; i++) values.subarray(starts[i], starts[i + 1]).sort();
  return {
    numbers,
    weights: new Uint8Array(numbers.length),
    fields: new Uint8Array(numbers.length),
    positions: () => ({ starts, values }),
  };
}

interface Behind {
  readonly numbers: Uint32Array;
  readonly positions: Positions;
  readonly step: number;
  /** Where the document is in `numbers`. */
  at: number;
}

function has({ positions, at }: Behind, value: number): boolean {
  for (let i = positions.starts[at] as number; i < (positions.starts[at + 1] as number); i++) {
    const own = positions.values[i] as number;
    if (own >= value) return own === value;
  }
  return false;
}

/** Those places of `numbers` whose number is also in `others`. */
function placesInBoth(numbers: Uint32Array, places: Uint32Array<ArrayBuffer>, others: Uint32Array): Uint32Array<ArrayBuffer> {
  let count = 0;
  let at = 0;
  for (const place of places) {
    const number = numbers[place] as number;
    at = gallop(others, number, at);
    if (others[at] === number) places[count++] = place;
  }
  return places.subarray(0, count);
}

/** The first place from `from` on that holds the number or more. */
function gallop(numbers: Uint32Array, number: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step < numbers.length && (numbers[low + step] as number) < number) {
    low += step;
    step *= 2;
  }
  let high = Math.min(numbers.length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
