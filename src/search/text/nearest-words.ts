import { editDistance } from '../../base/nearest.js';
import type { Vocabulary } from '../index-reader.js';

/**
 * The words that a folded word without hits was most likely meant to be: one step away, or two from seven letters on, a swap of
 * neighbours being one. The nearest come first, of these what more documents have. Shorter words than four letters have none.
 */
export function nearestWords(word: string, vocabulary: Vocabulary): readonly string[] {
  const farthest = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  if (farthest === 0 || word.length > longestWord) return [];
  const near = candidates(word, vocabulary.joined, farthest)
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate), count: vocabulary.count(candidate) }))
    .filter(({ distance }) => distance > 0 && distance <= farthest);
  near.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.candidate < b.candidate ? -1 : 1));
  return near.slice(0, mostWords).map(({ candidate }) => candidate);
}

const longestWord = 64;
const mostWords = 5;

/** The words of about that length and about those letters: a step adds, takes or replaces one. */
function candidates(word: string, joined: string, farthest: number): readonly string[] {
  const wanted = lettersOf(word, 0, word.length);
  const found: string[] = [];
  for (let start = 1; start < joined.length; ) {
    const end = joined.indexOf('\n', start);
    const isAboutAsLong = Math.abs(end - start - word.length) <= farthest;
    if (isAboutAsLong && bits(wanted ^ lettersOf(joined, start, end)) <= 2 * farthest) found.push(joined.slice(start, end));
    start = end + 1;
  }
  return found;
}

/** A bit for each letter that occurs; letters 32 apart share one. */
function lettersOf(text: string, start: number, end: number): number {
  let letters = 0;
  for (let at = start; at < end; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
