import type { Because } from '../ranked-item.js';
import type { Profile } from './fit-profile.js';
import { nearEntries, type PastRow } from './near-entries.js';
import type { ProfileDocument, TermReader } from './profile-document.js';
import type { TermIds } from './term-ids.js';

/** What an explanation is told with. */
export interface Explaining {
  readonly profile: Profile;
  readonly past: readonly PastRow[];
  readonly read: TermReader;
  /** A topic in the log's language. */
  readonly topicName: (id: string) => string;
}

/** Why an offered document has its margin: the words that raised or lowered it most, and the entries that are most like it. */
export function explain(document: ProfileDocument, row: number, explaining: Explaining): Omit<Because, 'pins'> {
  const { profile, past } = explaining;
  return { words: strongest(wordsOf(document, row, explaining)), near: nearEntries(profile.rows, row, past) };
}

type WeighedWord = Because['words'][number];

function strongest(words: ReadonlyMap<string, number>): readonly WeighedWord[] {
  return [...words]
    .map(([word, weight]) => ({ word, weight: Math.round(weight * 1_000) / 1_000 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords);
}

const mostWords = 6;

/** Each word of a document as it is written there, with what it adds to the margin. */
function wordsOf(document: ProfileDocument, row: number, { profile, read, topicName }: Explaining): ReadonlyMap<string, number> {
  const { ids } = profile.terms;
  const parts = partsOf(profile, row);
  const words = new Map<string, number>();
  // A topic may be called as a word is: Transformer.
  const spelled = new Map<string, string>();
  const add = (word: string, id: number | undefined): void => {
    const part = id === undefined ? undefined : parts.get(id);
    if (id === undefined || part === undefined) return;
    parts.delete(id);
    const known = spelled.get(word.toLowerCase()) ?? word;
    spelled.set(word.toLowerCase(), known);
    words.set(known, (words.get(known) ?? 0) + part);
  };
  for (const mark of document.marks) add(mark.kind === 'topic' ? topicName(mark.name) : mark.name, ids.knownMark(mark));
  for (const { word, id, pair } of termsOf(document, ids, read)) {
    if (pair !== null) add(pair.word, pair.id);
    add(word, id);
  }
  return joinedHan(words);
}

/** What each term of a row adds to its margin. */
function partsOf({ rows, weights }: Profile, row: number): Map<number, number> {
  const parts = new Map<number, number>();
  for (let i = rows.starts[row] as number; i < (rows.starts[row + 1] as number); i++) {
    const column = rows.columns[i] as number;
    parts.set(column, (rows.values[i] as number) * (weights[column] as number));
  }
  return parts;
}

interface NamedTerm {
  readonly word: string;
  readonly id: number | undefined;
  readonly pair: { readonly word: string; readonly id: number | undefined } | null;
}

function termsOf({ title, text }: ProfileDocument, ids: TermIds, read: TermReader): readonly NamedTerm[] {
  const terms: NamedTerm[] = [];
  for (const part of [title, text]) {
    let before: NamedTerm | null = null;
    read.readWords(part, (term, word) => {
      const id = ids.knownTerm(term);
      const first: NamedTerm | null = before;
      const pair = first === null ? null : { word: `${first.word} ${word}`, id: ids.knownPair(first.id, id) };
      const named = { word, id, pair };
      terms.push(named);
      before = read.isHan(term) ? null : named;
    });
  }
  return terms;
}

/**
 * Pairs of Han that overlap are one word when both matter and pull the same way: 目标, 标检 and 检测 are 目标检测. Pairs that hardly matter are left
 * out: they are often of two words.
 */
function joinedHan(words: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const least = Math.max(0, ...[...words].map(([word, weight]) => (isHanWord(word) ? Math.abs(weight) : 0))) / 4;
  const joined = new Map<string, number>();
  let last: string | null = null;
  for (const [word, weight] of words) {
    const isHan = isHanWord(word);
    if (isHan && Math.abs(weight) < least) continue;
    const before = last === null ? 0 : (joined.get(last) ?? 0);
    if (isHan && last?.endsWith(word[0] as string) && Math.sign(before) === Math.sign(weight)) {
      joined.delete(last);
      last += word.slice(1);
      joined.set(last, before + weight);
    } else {
      joined.set(word, weight);
      last = isHan ? word : null;
    }
  }
  return joined;
}

function isHanWord(word: string): boolean {
  return word.charCodeAt(0) >= 0x2e80;
}
