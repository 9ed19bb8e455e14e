import { displayWidth } from '../../base/display-width.js';
import { venuesOf } from '../../log/subjects/venues.js';
import { type SearchDocument, textFields } from '../search-document.js';
import { charKind, han, sizeOf } from '../text/char-kind.js';
import { foldPlain } from '../text/fold-text.js';
import { eachToken } from '../text/tokenize.js';
import { type Clause, clausesOf, lineOf, type Word } from './clauses.js';
import { isEmptyWord } from './empty-words.js';

/** Finds the words that a document shares with another, the most telling first, as the document writes them. */
export type PhraseFinder = (other: Pick<SearchDocument, 'texts'>) => readonly string[];

/** A finder for a document; `rarity` knows its telling words. */
export function phraseFinder(document: Pick<SearchDocument, 'texts'>, rarity: ReadonlyMap<string, number>): PhraseFinder {
  const clauses = textFields.flatMap((field) => {
    const factor = field === 'title' ? titleFactor : 1;
    return clausesOf(document.texts[field] ?? '').map((clause) => ({ clause, factor }));
  });
  return (other) => {
    const lines = textFields.flatMap((field) => clausesOf(other.texts[field] ?? '').map((clause) => lineOf(clause.words)));
    const theirs = lines.join('\n');
    const found = new Map<string, Phrase>();
    for (const { clause, factor } of clauses) {
      for (const words of sharedRuns(clause.words, theirs)) {
        const phrase = { text: textOf(clause, words), line: lineOf(words), value: factor * tellingOf(words, rarity) };
        const before = found.get(phrase.line);
        if (!before || before.value < phrase.value) found.set(phrase.line, phrase);
      }
    }
    return mostTelling([...found.values()]);
  };
}

interface Phrase {
  readonly text: string;
  readonly line: string;
  readonly value: number;
}

const titleFactor = 1.5;
const mostPhrases = 3;

/** What is common tells nothing, and little beside what is much rarer. */
const leastValue = 0.2;
const leastShare = 0.4;

/** In columns, with a Han character as two. */
const widest = 28;

/** The longest runs of words of a clause that stand in the other's lines too, without the empty words at their ends; “CVPR 2022” is none. */
function sharedRuns(words: readonly Word[], theirs: string): (readonly Word[])[] {
  const runs: (readonly Word[])[] = [];
  for (let from = 0; from < words.length; ) {
    let to = from;
    while (to < words.length && isNarrow(words, from, to) && theirs.includes(lineOf(words.slice(from, to + 1)))) to++;
    const run = trimmed(words.slice(from, isSplit(words, to) ? to - 1 : to));
    if (run.length > 0 && venuesOf(lineOf(run)).length === 0) runs.push(run);
    from = Math.max(to, from + 1);
  }
  return runs;
}

/** True where a run would end within a word that the dictionary does not have: 视频预测模|型. */
function isSplit(words: readonly Word[], at: number): boolean {
  const [last, next] = [words[at - 1], words[at]];
  return (
    last !== undefined && next !== undefined && last.end === next.start && isOneHan(last) && isOneHan(next) && !isEmptyWord(next.folded)
  );
}

function isOneHan({ folded }: Word): boolean {
  return charKind(folded, 0) === han && folded.length === sizeOf(folded, 0);
}

function isNarrow(words: readonly Word[], from: number, to: number): boolean {
  return (
    displayWidth(
      words
        .slice(from, to + 1)
        .map(({ folded }) => folded)
        .join(''),
    ) <= widest
  );
}

function trimmed(words: readonly Word[]): readonly Word[] {
  let [from, to] = [0, words.length];
  while (from < to && isEmptyWord((words[from] as Word).folded)) from++;
  while (to > from && isEmptyWord((words[to - 1] as Word).folded)) to--;
  return words.slice(from, to);
}

function textOf({ text }: Clause, words: readonly Word[]): string {
  return text.slice((words[0] as Word).start, (words.at(-1) as Word).end).replace(/\s+/g, ' ');
}

function tellingOf(words: readonly Word[], rarity: ReadonlyMap<string, number>): number {
  let value = 0;
  eachToken(foldPlain(lineOf(words)), (term) => {
    value += (rarity.get(term) ?? 0) ** 2;
  });
  return value;
}

function mostTelling(phrases: readonly Phrase[]): readonly string[] {
  const chosen: Phrase[] = [];
  for (const phrase of [...phrases].sort((a, b) => b.value - a.value || (a.line < b.line ? -1 : 1))) {
    if (chosen.length === mostPhrases || phrase.value < Math.max(leastValue, leastShare * (chosen[0]?.value ?? 0))) break;
    if (!chosen.some(({ line }) => line.includes(phrase.line.trim()) || phrase.line.includes(line.trim()))) chosen.push(phrase);
  }
  return chosen.map(({ text }) => text);
}
