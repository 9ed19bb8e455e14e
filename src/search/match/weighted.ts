import type { Postings } from '../index-reader.js';
import { type TextField, textFields } from '../search-document.js';

/** Documents with how weightily they have what is looked for, in the units of `fieldWeights`; ascending. */
export interface Weighted {
  readonly numbers: Uint32Array;
  readonly weights: ArrayLike<number>;
}

/** Postings and how much they count beside others: 1 for a word itself, less for words that are like it. */
export interface WeighedPostings {
  readonly postings: Postings;
  readonly factor: number;
}

/** The documents of one term, or of many terms that stand for one: their weights add up. */
export function weighted(lists: readonly WeighedPostings[], field: TextField | null, capacity: number): Weighted {
  const [only] = lists;
  if (only && lists.length === 1 && only.factor === 1) return field === null ? only.postings : inField(only.postings, field);
  const bit = field === null ? 0xff : fieldBit(field);
  const sums = new Float32Array(capacity);
  let count = 0;
  for (const { postings, factor } of lists) {
    const { numbers, weights, fields } = postings;
    for (let i = 0; i < numbers.length; i++) {
      if (((fields[i] as number) & bit) === 0) continue;
      const number = numbers[i] as number;
      const sum = sums[number] as number;
      if (sum === 0) count++;
      sums[number] = sum + factor * (weights[i] as number);
    }
  }
  return fromDense(sums, count);
}

function fieldBit(field: TextField): number {
  return 1 << textFields.indexOf(field);
}

function inField({ numbers, weights, fields }: Postings, field: TextField): Weighted {
  const bit = fieldBit(field);
  const kept = new Uint32Array(numbers.length);
  const keptWeights = new Uint8Array(numbers.length);
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (((fields[i] as number) & bit) === 0) continue;
    kept[count] = numbers[i] as number;
    keptWeights[count++] = weights[i] as number;
  }
  return { numbers: kept.subarray(0, count), weights: keptWeights.subarray(0, count) };
}

function fromDense(sums: Float32Array, count: number): Weighted {
  const numbers = new Uint32Array(count);
  const weights = new Float32Array(count);
  for (let number = 0, at = 0; at < count; number++) {
    const sum = sums[number] as number;
    if (sum === 0) continue;
    numbers[at] = number;
    weights[at++] = sum;
  }
  return { numbers, weights };
}

/** The documents of any of several lists; weights add up. */
export function sumOf(lists: readonly Weighted[], capacity: number): Weighted {
  const sums = new Float32Array(capacity);
  let count = 0;
  for (const { numbers, weights } of lists) {
    for (let i = 0; i < numbers.length; i++) {
      const sum = sums[numbers[i] as number] as number;
      if (sum === 0) count++;
      sums[numbers[i] as number] = sum + (weights[i] as number);
    }
  }
  return fromDense(sums, count);
}
