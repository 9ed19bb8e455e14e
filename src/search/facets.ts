import { type Bilingual, say } from '../base/text.js';
import type { Narrowing } from './narrowing.js';
import type { Query } from './query.js';
import type { Possession } from './search-document.js';

/** Ways to narrow a search of one kind. */
export interface Facet {
  readonly title: Bilingual;
  readonly choices: readonly FacetChoice[];
}

export interface FacetChoice {
  readonly text: Bilingual;
  readonly count: number;
  /** The whole query that the choice leads to: narrower, or without the filter when that is chosen. */
  readonly query: string;
  readonly isChosen: boolean;
}

/** The ways to narrow a search that leave some of its matches and not all; those that are chosen can be taken back. */
export function facetsOf(asked: string, query: Query, narrowing: Narrowing, total: number): readonly Facet[] {
  const parts = query.kind === 'and' ? query.of : [query];
  // A filter beside “a or b” would narrow b alone.
  const whole = query.kind === 'or' ? `(${asked.trim()})` : asked.trim();
  const choice = (text: Bilingual, filter: string, count: number, matches: (part: Query) => boolean): FacetChoice[] => {
    const chosen = parts.find(matches);
    if (chosen && chosen.kind !== 'all') return [{ text, count, query: without(asked, chosen.span), isChosen: true }];
    return count === 0 || count === total ? [] : [{ text, count, query: `${whole} ${filter}`.trim(), isChosen: false }];
  };
  const years = narrowing.years
    .slice(0, mostYears)
    .flatMap(({ year, count }) => choice(both(String(year)), `year:${year}`, count, (part) => isYear(part, year)));
  const stars = [2, 3, 4, 5].flatMap((least) =>
    choice(
      starWords(least),
      `stars:>=${least}`,
      narrowing.stars[least] ?? 0,
      (part) => part.kind === 'stars' && part.from === least && part.to >= 5,
    ),
  );
  const has = offered.flatMap(([what, text]) =>
    choice(text, `has:${what}`, narrowing.has[what], (part) => part.kind === 'has' && part.what === what),
  );
  return [
    { title: say('Year', '年份'), choices: years },
    { title: say('Relevance', '相关度'), choices: stars },
    { title: say('Has', '含有'), choices: has },
  ].filter((facet) => facet.choices.length > 0);
}

const mostYears = 8;

const offered: readonly (readonly [Possession, Bilingual])[] = [
  ['code', say('code', '代码')],
  ['paper', say('a paper', '论文')],
  ['image', say('a picture', '图片')],
  ['tips', say('tips', '心得')],
];

function starWords(least: number): Bilingual {
  return least === 5 ? say('5 stars', '5 星') : say(`${least} stars and more`, `${least} 星及以上`);
}

function both(text: string): Bilingual {
  return say(text, text);
}

function isYear(part: Query, year: number): boolean {
  return part.kind === 'dates' && part.from === year * 10_000 + 101 && part.to === year * 10_000 + 1231;
}

/** The query without a part of it, its spaces closed up. */
function without(asked: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${asked.slice(0, start).trimEnd()} ${asked.slice(end).trimStart()}`.trim();
}
