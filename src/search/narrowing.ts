import type { Columns } from './index-reader.js';
import { type Possession, possessions } from './search-document.js';

/** How many of the matches each way to narrow a search would leave. */
export interface Narrowing {
  /** Newest year first. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** At place n, how many have n stars or more; six values. */
  readonly stars: readonly number[];
  readonly has: Readonly<Record<Possession, number>>;
}

/** Counts matches by year, stars and what they have, in one pass. */
export function narrowingOf(numbers: Uint32Array, columns: Columns): Narrowing {
  const years = new Map<number, number>();
  const exactly = [0, 0, 0, 0, 0, 0];
  const sets = new Uint32Array(1 << possessions.length);
  // Neighbours are mostly of one year.
  let [first, after, count] = [0, 0, 0];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    const date = columns.dates[number] as number;
    if (date < first || date >= after) {
      addYear(years, first, count);
      first = date - (date % 10_000);
      after = first + 10_000;
      count = 0;
    }
    count++;
    const stars = Math.min(5, columns.relevances[number] as number);
    exactly[stars] = (exactly[stars] as number) + 1;
    const set = columns.has[number] as number;
    sets[set] = (sets[set] as number) + 1;
  }
  addYear(years, first, count);
  const having = (bit: number) => sets.reduce((sum, own, set) => (set & (1 << bit) ? sum + own : sum), 0);
  return {
    years: [...years].sort(([a], [b]) => b - a).map(([year, count]) => ({ year, count })),
    stars: exactly.map((_, least) => exactly.slice(least).reduce((sum, count) => sum + count, 0)),
    has: Object.fromEntries(possessions.map((what, bit) => [what, having(bit)])) as Record<Possession, number>,
  };
}

function addYear(years: Map<number, number>, first: number, count: number): void {
  if (count > 0) years.set(first / 10_000, (years.get(first / 10_000) ?? 0) + count);
}
