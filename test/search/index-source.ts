import { authorDialect } from '../../src/log/dialects/index.js';
import { topics } from '../../src/log/subjects/topics.js';
import type { FoundDocument, IndexReader } from '../../src/search/index-reader.js';
import type { NoteSource } from '../../src/search/sqlite/note-source.js';
import type { Worktree } from '../../src/worktree/worktree.js';

/** The notes of a folder as an index takes them. */
export function indexSource(worktree: Worktree, dialect: NoteSource['dialect'] = authorDialect): NoteSource {
  return {
    dialect,
    topics,
    program: 'test',
    list: () => worktree.listNotes(dialect),
    read: (path) => worktree.readNote(path, dialect),
  };
}

/** All that an index knows, by ref, so that two that number documents in other ways can be compared. */
export async function contentsOf(reader: IndexReader): Promise<unknown> {
  const columns = await reader.columns();
  const numbers = [...columns.dates.keys()].filter((number) => columns.dates[number] !== 0);
  const documents = await reader.documents(numbers);
  const refs = new Map(numbers.map((number, at) => [number, documents[at]?.ref ?? `gone ${number}`]));
  const { joined, count } = await reader.words();
  const words = joined === '' ? [] : joined.slice(1, -1).split('\n');
  const han = (await Promise.all(characters.map((character) => reader.hanTerms(character)))).flat();
  const exact = (await Promise.all(exactKinds.map((kind) => reader.exactTerms(kind)))).flat();
  const terms = [...words, ...han, ...exact.map(({ term }) => term)].sort();
  const postings = await reader.postings(terms);
  return {
    documents: sortedBy(documents.map(shown), ({ ref }) => ref),
    columns: sortedBy(
      numbers.map((number) => ({
        ref: refs.get(number),
        date: columns.dates[number],
        place: columns.places[number],
        relevance: columns.relevances[number],
        has: columns.has[number],
        length: columns.lengths[number],
      })),
      ({ ref }) => ref ?? '',
    ),
    summary: reader.summary,
    words: words.map((word) => [word, count(word)]),
    exact: sortedBy(exact, ({ term }) => term),
    postings: terms.map((term) => {
      const found = postings.get(term);
      if (!found) return [term, null];
      const { starts, values } = found.positions();
      const rows = [...found.numbers].map((number, at) => ({
        ref: refs.get(number),
        weight: found.weights[at],
        fields: found.fields[at],
        positions: [...values.slice(starts[at], starts[at + 1])],
      }));
      return [term, sortedBy(rows, ({ ref }) => ref ?? '')];
    }),
  };
}

function shown(document: FoundDocument | null): FoundDocument {
  if (!document) throw new Error('A document is gone.');
  const { ref, key, path, date, title, url, relevance, texts } = document;
  return { ref, key, path, date, title, url, relevance, texts };
}

/** The characters that the notes of tests are made of. */
const characters = [...new Set('检测目标分割模型的新方法𠮷野家')];
const exactKinds = ['called:', 'url:', 'link:', 'site:', 'label:', 'venue:', 'topic:', 'tag:', 'arxiv:', 'repo:', 'owner:', 'paper:'];

function sortedBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...values].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
