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
  const bits = possessions.map(() => 0);
  for (const number of numbers) {
    const year = Math.floor((columns.dates[number] as number) / 10_000);
    years.set(year, (years.get(year) ?? 0) + 1);
    const stars = Math.min(5, columns.relevances[number] as number);
    exactly[stars] = (exactly[stars] as number) + 1;
    const own = columns.has[number] as number;
    for (let bit = 0; bit < bits.length; bit++) if (own & (1 << bit)) bits[bit] = (bits[bit] as number) + 1;
  }
  return {
    years: [...years].sort(([a], [b]) => b - a).map(([year, count]) => ({ year, count })),
    stars: exactly.map((_, least) => exactly.slice(least).reduce((sum, count) => sum + count, 0)),
    has: Object.fromEntries(possessions.map((what, bit) => [what, bits[bit]])) as Record<Possession, number>,
  };
}
