import type { Query } from '../query.js';
import type { Asking } from './asking.js';
import { bm25 } from './bm25.js';
import { exactMatches, sharedMatches } from './exact-matches.js';
import { filterOf } from './filter.js';
import { intersect, keep, type Matches, plainMatches, subtract, unite } from './matches.js';
import { wordMatches } from './word-matches.js';

/** The documents that match a query; null for a word without letter or digit, which asks for nothing. */
export async function evaluate(asking: Asking, query: Query, isShown: boolean): Promise<Matches | null> {
  const passes = filterOf(query, asking.columns);
  if (passes) return keep(everything(asking), passes);
  switch (query.kind) {
    case 'word':
    case 'phrase': {
      const found = await wordMatches(asking, query, isShown);
      return found && bm25(found, asking.columns, asking.reader.summary);
    }
    case 'exact':
      return plainMatches((await asking.once(`${query.name}:${query.value}`, () => exactMatches(asking, query))).numbers);
    case 'is':
      return plainMatches((await asking.once('is:', () => sharedMatches(asking, ['paper:', 'url:']))).numbers);
    case 'not': {
      const found = await evaluate(asking, query.of, false);
      return found && subtract(everything(asking), found);
    }
    case 'and':
      return all(asking, query.of, isShown);
    case 'or': {
      const found = await Promise.all(query.of.map((part) => evaluate(asking, part, isShown)));
      const known = found.filter((one) => one !== null);
      return known.length === 0 ? null : known.reduce(unite);
    }
    default:
      return everything(asking);
  }
}

async function all(asking: Asking, parts: readonly Query[], isShown: boolean): Promise<Matches | null> {
  const filters = parts.flatMap((part) => filterOf(part, asking.columns) ?? []);
  const others = parts.filter((part) => filterOf(part, asking.columns) === null);
  const wanted = others.filter((part) => part.kind !== 'not');
  const found = (await Promise.all(wanted.map((part) => evaluate(asking, part, isShown)))).filter((one) => one !== null);
  const unwanted = await Promise.all(others.flatMap((part) => (part.kind === 'not' ? [evaluate(asking, part.of, false)] : [])));
  if (found.length === 0 && wanted.length > 0 && filters.length === 0) return null;
  let matches = found.length === 0 ? everything(asking) : found.sort((a, b) => a.numbers.length - b.numbers.length).reduce(intersect);
  if (filters.length > 0) matches = keep(matches, (number) => filters.every((passes) => passes(number)));
  for (const one of unwanted) if (one) matches = subtract(matches, one);
  return matches;
}

/** Every document there is. */
function everything({ columns, capacity }: Asking): Matches {
  const numbers = new Uint32Array(capacity);
  let count = 0;
  for (let number = 0; number < capacity; number++) if (columns.dates[number] !== 0) numbers[count++] = number;
  return plainMatches(numbers.subarray(0, count));
}
