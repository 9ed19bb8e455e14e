import { foldValue } from '../fold-value.js';
import type { Query } from '../query.js';
import { fieldWeights } from '../terms/field-weights.js';
import type { Matcher } from '../text/matches.js';
import { stem } from '../text/stem.js';
import { type Asking, postingsOf } from './asking.js';
import { likeWords, wordsBeginning } from './like-words.js';
import { type Slot, slotsOf } from './slots.js';
import { type Weighted, weighted } from './weighted.js';

type Word = Extract<Query, { readonly kind: 'word' }>;

/** What a part of the words of a query finds on its own: a pair of Han, a word with those of the same beginning, a topic. */
export interface NearUnit {
  readonly found: Weighted;
  /** True for a topic, which is none of the words but another name for some of them. */
  readonly isTopic: boolean;
}

/** The parts of words. */
export async function nearUnits(asking: Asking, words: readonly Word[]): Promise<readonly NearUnit[]> {
  const read = words.map((word) => readingOf(asking, word));
  const slots = differentSlots(read);
  const parts = await Promise.all(words.map((word, at) => partsOf(asking, slots[at] ?? [], word)));
  const topics = await postingsOf(asking, topicTerms(read));
  return [
    ...parts.flat().map((found) => ({ found, isTopic: false })),
    ...topics.map(({ numbers }) => ({
      found: { numbers, weights: new Uint8Array(numbers.length).fill(fieldWeights.abstract) },
      isTopic: true,
    })),
  ];
}

/** What is marked in documents that have parts of words. */
export function nearMatchers(asking: Asking, words: readonly Word[]): readonly Matcher[] {
  return differentSlots(words.map((word) => readingOf(asking, word)))
    .flat()
    .flatMap(({ kind, term }): Matcher[] => {
      if (kind !== 'word') return [{ kind: 'han', text: term }];
      return [
        { kind: 'word', text: term },
        ...[beginningOf(term)].flatMap((text) => (text === '' ? [] : [{ kind: 'word', text } as const])),
      ];
    });
}

/** The words, and pairs of Han, of each text that no text before has; of all texts together no more than `mostParts`. */
function differentSlots(texts: readonly string[]): readonly (readonly Slot[])[] {
  const seen = new Set<string>();
  return texts.map((text) =>
    slotsOf(text).filter(({ kind, term }) => {
      if (kind === 'char' || seen.has(term) || seen.size === mostParts) return false;
      seen.add(term);
      return true;
    }),
  );
}

/** As many as a query has words; one long run may have thousands. */
const mostParts = 64;

/** Pinyin is the Han it was read as. */
function readingOf(asking: Asking, word: Word): string {
  const read = asking.missing.find(({ span, reading }) => span.start === word.span.start && reading !== '');
  return read?.reading ?? word.text;
}

async function partsOf(asking: Asking, slots: readonly Slot[], word: Word): Promise<readonly Weighted[]> {
  return Promise.all(
    slots.map(async ({ kind, term }) => {
      const factors = kind === 'word' ? await alike(asking, term) : new Map([[term, 1]]);
      const found = await asking.reader.postings([...factors.keys()]);
      const lists = [...found].map(([own, postings]) => ({ postings, factor: factors.get(own) ?? 0 }));
      return weighted(lists, word.in, asking.capacity);
    }),
  );
}

/** The words that a typed word stands for, and those that only begin like it: `trackers` → `tracking`. */
async function alike(asking: Asking, typed: string): Promise<ReadonlyMap<string, number>> {
  const vocabulary = await asking.words();
  const factors = new Map(likeWords(typed, vocabulary).map(({ word, factor }) => [word, factor]));
  const beginning = beginningOf(typed);
  if (beginning === '') return factors;
  for (const word of wordsBeginning(beginning, vocabulary)) if (!factors.has(word)) factors.set(word, beginningFactor);
  return factors;
}

/** How words alike begin; "" for a word that is too short to say. */
function beginningOf(typed: string): string {
  const beginning = stem(typed).slice(0, Math.max(shortestBeginning, typed.length - 3));
  return beginning.length < shortestBeginning ? '' : beginning;
}

const shortestBeginning = 4;
const beginningFactor = 0.5;

/** What words that stand beside each other may be called as a topic, and three Han or more within one: 大语言模型 has 语言模型. */
function topicTerms(words: readonly string[]): readonly string[] {
  const names = words.slice(0, mostWords).flatMap((word, from) => {
    const runs = [1, 2, 3].map((count) => words.slice(from, from + count)).filter((run, at) => run.length > at);
    return [...runs.flatMap((run) => [run.join(''), run.join(' '), run.join('-')]), ...hanWithin(word)];
  });
  return [...new Set(names.map((name) => `topic:${foldValue(name)}`))];
}

function hanWithin(word: string): readonly string[] {
  const characters = /^\p{Script=Han}{4,12}$/u.test(word) ? [...word] : [];
  return characters.flatMap((_, from) => characters.slice(from + 3).map((_, more) => characters.slice(from, from + 3 + more).join('')));
}

const mostWords = 8;
