import type { IndexSummary } from '../index-reader.js';
import type { TableFirsts } from './table.js';

/**
 * The sorted tables of an index. A word's postings are with those of words that about as many documents have, so that parts of words,
 * which mean many rare words, need few files.
 */
export const tableNames = ['word-names', 'han-names', 'exact-names', 'rare-words', 'words', 'common-words', 'han', 'exact'] as const;

export type TableName = (typeof tableNames)[number];

/** The table of a word that so many documents have. */
export function tableOfWord(count: number): TableName {
  if (count <= 8) return 'rare-words';
  return count <= 64 ? 'words' : 'common-words';
}

/** The first file that is read: what there is and where the parts of tables begin. */
export interface ShardsSummary extends IndexSummary {
  readonly tables: Readonly<Record<TableName, TableFirsts>>;
}

/** Files of an index, by what they hold. */
export const shardPaths = {
  summary: 'summary.bin',
  columns: 'columns.bin',
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
