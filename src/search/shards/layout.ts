import type { Columns, IndexSummary } from '../index-reader.js';
import { byteWriter } from '../terms/byte-writer.js';
import { byteReader } from './byte-reader.js';
import { decodeColumns, encodeColumns } from './column-bytes.js';
import type { TableFirsts } from './table.js';

/**
 * The sorted tables of an index, with the bytes of a part before compression: a query needs one part for each of its terms, or many
 * that lie together. A word's postings are with those of words that about as many documents have, so that parts of words, which
 * mean many rare words, need few files.
 */
export const partBytes = {
  'word-names': 40_000,
  'han-names': 40_000,
  'exact-names': 40_000,
  'rare-words': 20_000,
  words: 7_000,
  'common-words': 7_000,
  han: 7_000,
  exact: 7_000,
} as const;

export type TableName = keyof typeof partBytes;

export const tableNames = Object.keys(partBytes) as readonly TableName[];

/** The table of a word that so many documents have. */
export function tableOfWord(count: number): TableName {
  if (count <= 8) return 'rare-words';
  return count <= 64 ? 'words' : 'common-words';
}

/** The first file that is read: what there is and where the parts of tables begin. */
export interface ShardsSummary extends IndexSummary {
  readonly tables: Readonly<Record<TableName, TableFirsts>>;
}

/** The first file: varint length of the summary, the summary as JSON, the columns, which every query needs. */
export function encodeSummary(summary: ShardsSummary, columns: Columns): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(summary));
  const rest = encodeColumns(columns);
  const head = byteWriter();
  head.varint(json.length);
  const bytes = new Uint8Array(head.length() + json.length + rest.length);
  const at = head.moveTo(bytes, 0);
  bytes.set(json, at);
  bytes.set(rest, at + json.length);
  return bytes;
}

export function decodeSummary(bytes: Uint8Array): { readonly summary: ShardsSummary; readonly columns: Columns } {
  const reader = byteReader(bytes);
  const summary: ShardsSummary = JSON.parse(new TextDecoder().decode(reader.take(reader.varint())));
  return { summary, columns: decodeColumns(reader.rest(), summary.documents) };
}

/** Files of an index, by what they hold. */
export const shardPaths = {
  summary: 'summary.bin',
  part: (table: TableName, part: number): string => `${table}-${part}.bin`,
  block: (block: number): string => `entries-${block}.bin`,
} as const;

/** What every file begins with, so that a page that says "not found" is not taken for one. */
const mark = 'daybook\u0001';

/** A file's content behind its mark. */
export function marked(content: Uint8Array): Uint8Array {
  const file = new Uint8Array(mark.length + content.length);
  file.set(new TextEncoder().encode(mark));
  file.set(content, mark.length);
  return file;
}

/** The content of a file; null when it is no file of an index. */
export function unmarked(file: Uint8Array): Uint8Array | null {
  for (let i = 0; i < mark.length; i++) if (file[i] !== mark.charCodeAt(i)) return null;
  return file.subarray(mark.length);
}
