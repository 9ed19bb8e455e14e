import type { Columns, IndexReader, Postings, TermCount, Vocabulary } from '../index-reader.js';
import type { QuerySpan } from '../query.js';
import type { Matcher } from '../text/matches.js';
import type { Weighted } from './weighted.js';

/** An index while a query is asked of it, and what is learnt on the way. */
export interface Asking {
  readonly reader: IndexReader;
  readonly columns: Columns;
  /** Document numbers are below this. */
  readonly capacity: number;
  words(): Promise<Vocabulary>;
  /** All terms of a kind, fetched once. */
  exactTerms(kind: string): Promise<readonly TermCount[]>;
  /** What was found for this before, else what `ask` finds: a query may ask for the same sixty times. */
  once(key: string, ask: () => Promise<Weighted>): Promise<Weighted>;
  /** What of the texts is marked. */
  readonly matchers: Matcher[];
  /** Latin words that hardly any document has. */
  readonly missing: MissingWord[];
}

/** A word as typed that hardly any document has; `reading` is the Han it was taken for when none has it, "" when it is no pinyin. */
export interface MissingWord {
  readonly text: string;
  readonly span: QuerySpan;
  readonly reading: string;
  /** How many documents have the reading, or the word. */
  readonly count: number;
}

export async function startAsking(reader: IndexReader): Promise<Asking> {
  const columns = await reader.columns();
  let words: Promise<Vocabulary> | undefined;
  const ask = () => {
    words ??= reader.words();
    return words;
  };
  const termsOnce = answeredOnce<readonly TermCount[]>();
  const exactTerms = (kind: string) => termsOnce(kind, () => reader.exactTerms(kind));
  return { reader, columns, capacity: columns.dates.length, words: ask, exactTerms, once: answeredOnce(), matchers: [], missing: [] };
}

function answeredOnce<T>(): (key: string, ask: () => Promise<T>) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key, ask) => {
    const answer = answers.get(key) ?? ask();
    answers.set(key, answer);
    return answer;
  };
}

/** The postings of those terms that documents have, in the order of the terms. */
export async function postingsOf(asking: Asking, terms: readonly string[]): Promise<Postings[]> {
  const found = await asking.reader.postings(terms);
  return terms.flatMap((term) => found.get(term) ?? []);
}
