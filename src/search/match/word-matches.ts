import type { Postings } from '../index-reader.js';
import type { Query } from '../query.js';
import { foldPlain } from '../text/fold-text.js';
import { type Asking, postingsOf } from './asking.js';
import { likeWords, wordsBeginning, wordsEnding } from './like-words.js';
import { phrase, unitePostings } from './phrase.js';
import { pinyinMatches } from './pinyin-matches.js';
import { type Slot, slotsOf } from './slots.js';
import { type Weighted, weighted } from './weighted.js';

type Words = Extract<Query, { readonly kind: 'word' | 'phrase' }>;

/** The documents that have a typed word or phrase; null when it has neither letter nor digit and so asks for nothing. */
export async function wordMatches(asking: Asking, words: Words, isShown: boolean): Promise<Weighted | null> {
  const slots = slotsOf(words.text);
  const [only] = slots;
  if (!only) return null;
  if (isShown) addMatchers(asking, words, slots);
  if (slots.length > 1) return phraseMatches(asking, slots, words);
  switch (only.kind) {
    case 'pair':
      return weighted(weighAll(await postingsOf(asking, [only.term]), 1), words.in, asking.capacity);
    case 'char':
      return weighted(weighAll(await postingsOf(asking, await asking.reader.hanTerms(only.term)), 1), words.in, asking.capacity);
    case 'word':
      return words.kind === 'phrase' ? quotedMatches(asking, only.term, words) : likeMatches(asking, only.term, words, isShown);
  }
}

/** The documents that have these terms one after another. */
export async function phraseMatches(asking: Asking, slots: readonly Slot[], words: Pick<Words, 'kind' | 'in'>): Promise<Weighted> {
  const parts = await Promise.all(
    slots.map(async (slot, at) => {
      const lists = await postingsOf(asking, await termsOf(asking, slot, words.kind === 'word' && at === 0, at === slots.length - 1));
      return { offset: slot.offset, postings: unitePostings(lists, asking.capacity) };
    }),
  );
  return phrase(parts, words.in);
}

async function termsOf(asking: Asking, slot: Slot, mayBeginBefore: boolean, mayGoOn: boolean): Promise<readonly string[]> {
  switch (slot.kind) {
    case 'pair':
      return [slot.term];
    case 'char':
      return asking.reader.hanTerms(slot.term);
    case 'word':
      if (mayBeginBefore) return wordsEnding(slot.term, await asking.words());
      return mayGoOn ? wordsBeginning(slot.term, await asking.words()) : [slot.term];
  }
}

async function quotedMatches(asking: Asking, term: string, words: Words): Promise<Weighted> {
  const terms = wordsBeginning(term, await asking.words());
  return weighted(weighAll(await postingsOf(asking, terms), 1), words.in, asking.capacity);
}

async function likeMatches(asking: Asking, term: string, words: Words, isShown: boolean): Promise<Weighted> {
  const like = likeWords(term, await asking.words());
  if (like.length === 0) return pinyinMatches(asking, term, words, isShown);
  const found = await asking.reader.postings(like.map(({ word }) => word));
  const lists = like.flatMap(({ word, factor }) => {
    const postings = found.get(word);
    return postings ? [{ postings, factor }] : [];
  });
  const matches = weighted(lists, words.in, asking.capacity);
  const count = matches.numbers.length;
  if (isShown && count <= mostOfTypos) asking.missing.push({ text: term, span: words.span, reading: '', count });
  return matches;
}

/** A word that no more documents have may be a slip of the pen in them too. */
const mostOfTypos = 2;

function weighAll(lists: readonly Postings[], factor: number): { readonly postings: Postings; readonly factor: number }[] {
  return lists.map((postings) => ({ postings, factor }));
}

function addMatchers(asking: Asking, words: Words, slots: readonly Slot[]): void {
  const text = foldPlain(words.text);
  const isHan = slots.every((slot) => slot.kind !== 'word') && !/[^\p{L}\p{N}\p{M}]/u.test(text);
  if (isHan) asking.matchers.push({ kind: 'han', text });
  else if (words.kind === 'phrase') asking.matchers.push({ kind: 'phrase', text });
  else if (slots.length > 1) asking.matchers.push({ kind: 'run', text });
  else asking.matchers.push({ kind: 'word', text }, ...(text.length > 2 ? [{ kind: 'part', text } as const] : []));
}
