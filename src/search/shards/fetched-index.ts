import type { FoundDocument, IndexReader, Postings, TermCount, Vocabulary } from '../index-reader.js';
import { decodePostings } from '../terms/postings.js';
import { kindOfTerm } from '../terms/term-kind.js';
import { vocabularyOf } from '../terms/vocabulary.js';
import { byteReader } from './byte-reader.js';
import { decodeBlock, documentsOfBlock } from './document-block.js';
import { type FetchPart, partFetcher } from './fetch-part.js';
import { decodeSummary, shardPaths, type TableName, tableOfWord } from './layout.js';
import { decodePart, type Part, placeOf } from './part.js';
import { partOf, partsWith } from './table.js';

/**
 * An index whose files are fetched when a query needs them, each once.
 * @throws MissingPart when a file does not arrive or is no file of an index; the next question tries again.
 */
export async function fetchedIndex(fetchPart: FetchPart): Promise<IndexReader> {
  const fetched = partFetcher(fetchPart);
  const { summary, columns } = await fetched(shardPaths.summary, decodeSummary);
  const { documents, meanLength, tables } = summary;
  const part = (table: TableName, at: number): Promise<Part> => fetched(shardPaths.part(table, at), decodePart);
  const block = (at: number): Promise<readonly FoundDocument[]> => fetched(shardPaths.block(at), decodeBlock);

  const partsOfNames = (table: TableName, prefix: string): Promise<readonly Part[]> =>
    Promise.all(partsWith(tables[table], prefix).map((at) => part(table, at)));

  let vocabulary: Vocabulary | undefined;
  const words = async (): Promise<Vocabulary> => {
    const parts = await Promise.all(tables['word-names'].map((_, at) => part('word-names', at)));
    vocabulary ??= vocabularyOf(new Map(parts.flatMap(({ keys, bytes }) => keys.map((key, i) => [key, countIn(bytes(i))]))));
    return vocabulary;
  };

  const tableOfTerm = async (term: string): Promise<TableName | null> => {
    const kind = kindOfTerm(term);
    if (kind !== 'word') return kind;
    const count = (await words()).count(term);
    return count === 0 ? null : tableOfWord(count);
  };

  const known = new Map<string, Postings>();
  const postingsOf = async (term: string): Promise<Postings | null> => {
    const before = known.get(term);
    if (before) return before;
    const table = await tableOfTerm(term);
    if (table === null) return null;
    const own = await part(table, partOf(tables[table], term));
    const at = placeOf(own, term);
    if (at < 0) return null;
    const postings = known.get(term) ?? decodePostings([own.bytes(at)]);
    known.set(term, postings);
    return postings;
  };

  return {
    summary: { documents, meanLength },
    columns: async () => columns,
    words,
    hanTerms: async (first) => {
      const parts = await partsOfNames('han-names', first);
      return parts.flatMap(({ keys }) => keys.filter((key) => key.startsWith(first)));
    },
    exactTerms: async (kind) => {
      const parts = await partsOfNames('exact-names', kind);
      return parts.flatMap(({ keys, bytes }) =>
        keys.flatMap((term, i): TermCount[] => (term.startsWith(kind) ? [{ term, count: countIn(bytes(i)) }] : [])),
      );
    },
    postings: async (terms) => {
      const found = await Promise.all(terms.map(async (term) => [term, await postingsOf(term)] as const));
      return new Map(found.filter((pair): pair is [string, Postings] => pair[1] !== null));
    },
    documents: async (numbers) => {
      const inIndex = numbers.filter((number) => number < documents);
      const blocks = new Map<number, readonly FoundDocument[]>();
      const wanted = [...new Set(inIndex.map((number) => Math.floor(number / documentsOfBlock)))];
      await Promise.all(wanted.map(async (at) => blocks.set(at, await block(at))));
      return numbers.map((number) => blocks.get(Math.floor(number / documentsOfBlock))?.[number % documentsOfBlock] ?? null);
    },
  };
}

function countIn(bytes: Uint8Array): number {
  return byteReader(bytes).varint();
}
