import type { Postings } from '../index-reader.js';
import type { Query } from '../query.js';
import type { TextField } from '../search-document.js';
import { type PinyinReading, readPinyin } from '../text/pinyin.js';
import type { Asking } from './asking.js';
import { phrase } from './phrase.js';
import { sumOf, type Weighted } from './weighted.js';

/** The documents that have the Han which a Latin word without documents spells in pinyin: `jiance` is 检测 or 监测. */
export async function pinyinMatches(
  asking: Asking,
  typed: string,
  words: Extract<Query, { readonly kind: 'word' | 'phrase' }>,
  isShown: boolean,
): Promise<Weighted> {
  const readings = await readingsOf(asking, typed, words.in);
  if (isShown) {
    const [best] = readings;
    asking.missing.push({ text: typed, span: words.span, reading: best?.text ?? '', count: best?.matches.numbers.length ?? 0 });
    for (const { text } of readings) asking.matchers.push({ kind: 'han', text });
  }
  return sumOf(
    readings.map(({ matches }) => matches),
    asking.capacity,
  );
}

/** Han that is meant, most documents first. */
interface Reading {
  readonly text: string;
  readonly matches: Weighted;
}

/** The readings of the first way to split a word into syllables that documents have; one syllable alone may be too much. */
async function readingsOf(asking: Asking, typed: string, field: TextField | null): Promise<readonly Reading[]> {
  for (const syllables of readPinyin(typed) ?? []) {
    if (syllables.length < 2) continue;
    const readings = (await chainsOf(asking, syllables)).flatMap(({ text, pairs }): Reading[] => {
      const parts = pairs.map((postings, offset) => ({ offset, postings }));
      const matches = phrase(parts, field);
      return matches.numbers.length === 0 ? [] : [{ text, matches }];
    });
    if (readings.length > 0)
      return readings.sort((a, b) => b.matches.numbers.length - a.matches.numbers.length || (a.text < b.text ? -1 : 1));
  }
  return [];
}

/** Characters of which each two neighbours occur together. */
interface Chain {
  readonly text: string;
  readonly pairs: readonly Postings[];
  /** How many documents have the rarest of its pairs. */
  readonly count: number;
}

async function chainsOf(asking: Asking, [first, ...others]: PinyinReading): Promise<readonly Chain[]> {
  let chains = [...(first ?? [])].map((text): Chain => ({ text, pairs: [], count: Number.POSITIVE_INFINITY }));
  for (const next of others) {
    const lasts = new Set(chains.map(({ text }) => lastOf(text)));
    const terms = (await Promise.all([...lasts].map((last) => asking.reader.hanTerms(last)))).flat();
    const postings = await asking.reader.postings(terms.filter((term) => lastOf(term) !== term && next.has(lastOf(term))));
    chains = chains
      .flatMap(({ text, pairs, count }) =>
        [...postings].flatMap(([term, own]): Chain[] => {
          if (!term.startsWith(lastOf(text))) return [];
          return [{ text: text + lastOf(term), pairs: [...pairs, own], count: Math.min(count, own.numbers.length) }];
        }),
      )
      .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
      .slice(0, mostChains);
  }
  return chains;
}

const mostChains = 64;

function lastOf(text: string): string {
  return [...text].at(-1) ?? '';
}
