import type { Because, WeighedWord } from '../ranked-item.js';
import type { Profile } from './fit-profile.js';
import { nearEntries, type PastRow } from './near-entries.js';
import type { ProfileDocument, TermReader } from './profile-document.js';
import type { TermIds } from './term-ids.js';
import { wholeWords } from './whole-words.js';

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
  const parts = partsOf(profile, row);
  const words = [...wordsOf(document, parts, explaining)].map(([word, weight]): WeighedWord => ({ word, kind: 'word', weight }));
  return { words: strongest([...signsOf(document, parts, profile.terms.ids), ...words]), near: nearEntries(profile.rows, row, past) };
}

function strongest(words: readonly WeighedWord[]): readonly WeighedWord[] {
  const kept: WeighedWord[] = [];
  const sorted = words
    .map((one) => ({ ...one, weight: Math.round(one.weight * 1_000) / 1_000 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.word < b.word ? -1 : 1));
  for (const one of sorted) if (!kept.some((other) => isSaidBy(other, one))) kept.push(one);
  return kept.slice(0, mostWords);
}

const mostWords = 6;

/** A stronger one of the same name says it already, and 目标检测 what 标检测 says: how the pairs of a word weigh is nothing that its reader knows. */
function isSaidBy(stronger: WeighedWord, { word }: WeighedWord): boolean {
  if (stronger.word.toLowerCase() === word.toLowerCase()) return true;
  return isHanWord(word) && (stronger.word.includes(word) || word.includes(stronger.word));
}

/** Who wrote a document and where it is from, with what that adds to the margin. */
function signsOf({ marks }: ProfileDocument, parts: ReadonlyMap<number, number>, ids: TermIds): readonly WeighedWord[] {
  return marks.flatMap((mark): readonly WeighedWord[] => {
    const { kind, name, written = name } = mark;
    const weight = parts.get(ids.knownMark(mark) ?? -1);
    return kind === 'topic' || weight === undefined ? [] : [{ word: written, kind, weight }];
  });
}

/** Each topic and word of a document as it is written there, with what it adds to the margin. */
function wordsOf(
  document: ProfileDocument,
  parts: Map<number, number>,
  { profile, read, topicName }: Explaining,
): ReadonlyMap<string, number> {
  const { ids } = profile.terms;
  const words = new Map<string, number>();
  // A topic may be called as a word is: Transformer.
  const spelled = new Map<string, string>();
  /** What a term adds is said once, of all the words that it is told by. */
  const add = (told: readonly string[], id: number | undefined): void => {
    const part = id === undefined ? undefined : parts.get(id);
    if (id === undefined || part === undefined) return;
    parts.delete(id);
    for (const word of told) {
      const known = spelled.get(word.toLowerCase()) ?? word;
      spelled.set(word.toLowerCase(), known);
      words.set(known, (words.get(known) ?? 0) + part / told.length);
    }
  };
  for (const mark of document.marks) if (mark.kind === 'topic') add([topicName(mark.name)], ids.knownMark(mark));
  const title = spaced(document.title);
  for (const { word, id, pair } of termsOf(document, ids, read)) {
    if (pair !== null) add(title.includes(` ${pair.words.join(' ')} `) ? [pair.words.join(' ')] : pair.words, pair.id);
    add([word], id);
  }
  return wholeWords(joinedHan(words), [document.title, document.text]);
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
  /** With the word before it. */
  readonly pair: { readonly words: readonly [string, string]; readonly id: number | undefined } | null;
}

function termsOf({ title, text }: ProfileDocument, ids: TermIds, read: TermReader): readonly NamedTerm[] {
  const terms: NamedTerm[] = [];
  for (const part of [title, text]) {
    let before: NamedTerm | null = null;
    read.readWords(part, (term, word) => {
      const id = ids.knownTerm(term);
      const first: NamedTerm | null = before;
      const pair = first === null ? null : { words: [first.word, word] as const, id: ids.knownPair(first.id, id) };
      const named = { word, id, pair };
      terms.push(named);
      before = read.isHan(term) ? null : named;
    });
  }
  return terms;
}

/** The words of a title between blanks: in it two words stand beside each other, or do not, as *segmentation* and *text* of *segmentation for text*. */
function spaced(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ');
  return ` ${words} `;
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
