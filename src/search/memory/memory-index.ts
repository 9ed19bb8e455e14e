import type { FoundDocument, IndexReader, Postings } from '../index-reader.js';
import type { SearchDocument } from '../search-document.js';
import { termCollector } from '../terms/collect-terms.js';
import { columnValues, emptyColumns, setColumns, summaryOf } from '../terms/columns.js';
import { countOf, decodePostings } from '../terms/postings.js';
import { type TermLists, termLists } from '../terms/term-lists.js';

/** An index in memory, made anew from all documents: where nothing can be kept, and for tests. */
export function memoryIndex(documents: readonly SearchDocument[]): IndexReader {
  const collector = termCollector();
  const columns = emptyColumns(documents.length);
  documents.forEach((document, number) => {
    setColumns(columns, number, columnValues(document), collector.add(number, document));
  });
  const bytes = collector.finish();
  const decoded = new Map<string, Postings>();
  const postingsOf = (term: string): Postings | undefined => {
    const known = decoded.get(term);
    const own = bytes.get(term);
    if (known || !own) return known;
    const postings = decodePostings([own]);
    decoded.set(term, postings);
    return postings;
  };
  let lists: TermLists | undefined;
  const listed = () => {
    lists ??= termLists([...bytes].map(([term, own]) => [term, countOf(own)]));
    return lists;
  };
  return {
    summary: summaryOf(columns),
    columns: async () => columns,
    words: async () => listed().words,
    hanTerms: async (first) => listed().han.get(first) ?? [],
    exactTerms: async (kind) => listed().exact.get(kind) ?? [],
    postings: async (terms) => {
      const found = new Map<string, Postings>();
      for (const term of terms) {
        const postings = postingsOf(term);
        if (postings) found.set(term, postings);
      }
      return found;
    },
    documents: async (numbers) => numbers.map((number): FoundDocument | null => documents[number] ?? null),
  };
}
