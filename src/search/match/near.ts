import type { Query } from '../query.js';
import type { Matcher } from '../text/matches.js';
import type { Asking } from './asking.js';
import { bm25 } from './bm25.js';
import { evaluate } from './evaluate.js';
import { intersect, type Matches, noMatches, plainMatches, subtract } from './matches.js';
import { nearMatchers, nearUnits } from './near-units.js';

/** Documents that are near, and what of their texts is marked. */
export interface NearMatches {
  readonly matches: Matches;
  readonly matchers: readonly Matcher[];
}

/**
 * Documents that have much of what a query asks for, though not all of it: some of its words, parts of its Han, or its topic under
 * another name. Filters, quoted phrases and what is excluded hold for them too. Those that match as they are are not among them.
 */
export async function nearMatches(asking: Asking, query: Query, matches: Matches): Promise<NearMatches> {
  const parts = query.kind === 'and' ? query.of : [query];
  const words = parts.filter((part) => part.kind === 'word');
  const others = parts.filter((part) => part.kind !== 'word');
  if (words.length === 0) return { matches: noMatches, matchers: [] };
  const near = subtract(await withParts(asking, words), matches);
  const allowed = others.length === 0 ? null : await evaluate(asking, { kind: 'and', of: others, span: { start: 0, end: 0 } }, false);
  return { matches: allowed ? intersect(near, plainMatches(allowed.numbers)) : near, matchers: nearMatchers(asking, words) };
}

/** The documents that have parts of words as weighty together as `leastShare` of all. */
async function withParts(asking: Asking, words: readonly Extract<Query, { readonly kind: 'word' }>[]): Promise<Matches> {
  const units = await nearUnits(asking, words);
  const scores = new Float32Array(asking.capacity);
  const shares = new Float32Array(asking.capacity);
  let whole = 0;
  for (const { found, isTopic } of units) {
    const rarity = Math.log(1 + asking.reader.summary.documents / (found.numbers.length + 1));
    if (!isTopic) whole += rarity;
    const { numbers, scores: own } = bm25(found, asking.columns, asking.reader.summary);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      scores[number] = (scores[number] as number) + (own[i] as number);
      shares[number] = (shares[number] as number) + rarity;
    }
  }
  const numbers: number[] = [];
  for (let number = 0; number < asking.capacity; number++) {
    if ((scores[number] as number) > 0 && (shares[number] as number) >= leastShare * whole) numbers.push(number);
  }
  return { numbers: Uint32Array.from(numbers), scores: Float32Array.from(numbers, (number) => scores[number] as number) };
}

const leastShare = 0.25;
