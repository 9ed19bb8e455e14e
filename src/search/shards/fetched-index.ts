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
    vocabulary ??= vocabularyOf(countsOf(parts));
    return vocabulary;
  };

  /** Where the postings of a term are if any document has it; a word's depends on how many do. */
  const shelfOf = (term: string, counts: Vocabulary | null): Shelf | null => {
    const kind = kindOfTerm(term);
    const count = kind === 'word' ? (counts?.count(term) ?? 0) : 1;
    if (count === 0) return null;
    const table = kind === 'word' ? tableOfWord(count) : kind;
    return { term, table, at: partOf(tables[table], term) };
  };

  const known = new Map<string, Postings>();
  const fetchPostings = async (terms: readonly string[]): Promise<void> => {
    const counts = terms.some((term) => kindOfTerm(term) === 'word') ? await words() : null;
    const shelves = terms.flatMap((term) => shelfOf(term, counts) ?? []);
    const byPath = new Map(shelves.map((shelf) => [shardPaths.part(shelf.table, shelf.at), shelf]));
    const parts = new Map(await Promise.all([...byPath].map(async ([path, { table, at }]) => [path, await part(table, at)] as const)));
    for (const { term, table, at } of shelves) {
      const own = parts.get(shardPaths.part(table, at));
      const place = own ? placeOf(own, term) : -1;
      if (own && place >= 0 && !known.has(term)) known.set(term, decodePostings([own.bytes(place)]));
    }
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
      const missing = terms.filter((term) => !known.has(term));
      if (missing.length > 0) await fetchPostings(missing);
      return new Map(
        terms.flatMap((term): [string, Postings][] => {
          const postings = known.get(term);
          return postings ? [[term, postings]] : [];
        }),
      );
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

/** A part of a table that a term belongs to. */
interface Shelf {
  readonly term: string;
  readonly table: TableName;
  readonly at: number;
}

function countsOf(parts: readonly Part[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { keys, bytes } of parts) for (const [i, key] of keys.entries()) counts.set(key, countIn(bytes(i)));
  return counts;
}

function countIn(bytes: Uint8Array): number {
  return byteReader(bytes).varint();
}
