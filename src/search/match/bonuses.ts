import { calledOf } from '../fold-value.js';
import type { Postings } from '../index-reader.js';
import type { Query } from '../query.js';
import { type Asking, postingsOf } from './asking.js';
import { bm25 } from './bm25.js';
import { type Matches, raise } from './matches.js';
import { slotsOf } from './slots.js';
import { phraseMatches } from './word-matches.js';

/** The documents whose whole title is what was typed. */
export async function calledSo(asking: Asking, query: Query): Promise<Postings | null> {
  const words = plainWords(query);
  if (words.length === 0) return null;
  const [called] = await postingsOf(asking, [`called:${calledOf(words.map(({ text }) => text).join(''))}`]);
  return called ?? null;
}

/** Scores of matches raised where the words stand one after another, and most of all where they are the whole title. */
export async function withBonuses(asking: Asking, query: Query, matches: Matches, called: Postings | null): Promise<Matches> {
  const words = plainWords(query);
  if (words.length === 0 || matches.numbers.length === 0) return matches;
  const together = words.length > 1 ? await inSequence(asking, words, matches) : matches;
  if (!called) return together;
  const most = together.scores.reduce((a, b) => Math.max(a, b), 0) + 1;
  return raise(together, { numbers: called.numbers, scores: new Float32Array(called.numbers.length).fill(most) });
}

type Words = Extract<Query, { readonly kind: 'word' | 'phrase' }>;

/** The words that every match has, in the order typed. */
function plainWords(query: Query): readonly Words[] {
  if (query.kind === 'word' || query.kind === 'phrase') return [query];
  return query.kind === 'and' ? query.of.filter((part) => part.kind === 'word' || part.kind === 'phrase') : [];
}

async function inSequence(asking: Asking, words: readonly Words[], matches: Matches): Promise<Matches> {
  const slots = slotsOf(words.map(({ text }) => text).join(' '));
  const found = await phraseMatches(asking, slots, { kind: 'phrase', in: words[0]?.in ?? null });
  return raise(matches, bm25(found, asking.columns, asking.reader.summary));
}
