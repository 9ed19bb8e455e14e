import type { Columns, IndexReader, Postings, Vocabulary } from '../index-reader.js';
import type { QuerySpan } from '../query.js';
import type { Matcher } from '../text/matches.js';

/** An index while a query is asked of it, and what is learnt on the way. */
export interface Asking {
  readonly reader: IndexReader;
  readonly columns: Columns;
  /** Document numbers are below this. */
  readonly capacity: number;
  words(): Promise<Vocabulary>;
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
  return { reader, columns, capacity: columns.dates.length, words: ask, matchers: [], missing: [] };
}

/** The postings of those terms that documents have, in the order of the terms. */
export async function postingsOf(asking: Asking, terms: readonly string[]): Promise<Postings[]> {
  const found = await asking.reader.postings(terms);
  return terms.flatMap((term) => found.get(term) ?? []);
}
