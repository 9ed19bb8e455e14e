import type { SearchDocument } from '../search-document.js';
import { byteWriter } from '../terms/byte-writer.js';
import { termCollector } from '../terms/collect-terms.js';
import { columnValues, emptyColumns, setColumns, summaryOf } from '../terms/columns.js';
import { countOf } from '../terms/postings.js';
import { kindOfTerm } from '../terms/term-kind.js';
import { documentsOfBlock, encodeBlock } from './document-block.js';
import { encodeSummary, marked, partBytes, type ShardsSummary, shardPaths, type TableName, tableNames, tableOfWord } from './layout.js';
import type { PartItem } from './part.js';
import { cutTable } from './table.js';

/** A file of an index that is fetched in parts; its path is relative to the index. */
export interface ShardFile {
  readonly path: string;
  readonly body: Uint8Array;
}

/** Writes an index as files; `compress` makes gzip of each, the same for the same bytes. Documents are numbered in their order. */
export function* writeShards(documents: readonly SearchDocument[], compress: (bytes: Uint8Array) => Uint8Array): Generator<ShardFile> {
  const collector = termCollector();
  const columns = emptyColumns(documents.length);
  documents.forEach((document, number) => {
    setColumns(columns, number, columnValues(document), collector.add(number, document));
  });
  const file = (path: string, content: Uint8Array): ShardFile => ({ path, body: compress(marked(content)) });
  const firsts: Partial<Record<TableName, readonly string[]>> = {};
  for (const [name, items] of Object.entries(tablesOf(collector.finish())) as [TableName, PartItem[]][]) {
    items.sort(([a], [b]) => (a < b ? -1 : 1));
    const table = cutTable(items, partBytes[name]);
    firsts[name] = table.firsts;
    for (const [at, part] of table.parts.entries()) yield file(shardPaths.part(name, at), part);
  }
  for (let from = 0; from < documents.length; from += documentsOfBlock) {
    yield file(shardPaths.block(from / documentsOfBlock), encodeBlock(documents.slice(from, from + documentsOfBlock)));
  }
  const summary: ShardsSummary = { ...summaryOf(columns), tables: firsts as ShardsSummary['tables'] };
  yield file(shardPaths.summary, encodeSummary(summary, columns));
}

/** The items of all tables: names with their counts, Han terms alone, and postings. */
function tablesOf(postings: ReadonlyMap<string, Uint8Array>): Readonly<Record<TableName, PartItem[]>> {
  const tables = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Record<TableName, PartItem[]>;
  for (const [term, bytes] of postings) {
    const count = countOf(bytes);
    switch (kindOfTerm(term)) {
      case 'word':
        tables['word-names'].push([term, countBytes(count)]);
        tables[tableOfWord(count)].push([term, bytes]);
        break;
      case 'han':
        tables['han-names'].push([term, nothing]);
        tables.han.push([term, bytes]);
        break;
      case 'exact':
        tables['exact-names'].push([term, countBytes(count)]);
        tables.exact.push([term, bytes]);
        break;
    }
  }
  return tables;
}

const nothing = new Uint8Array(0);

function countBytes(count: number): Uint8Array {
  const writer = byteWriter();
  writer.varint(count);
  const bytes = new Uint8Array(writer.length());
  writer.moveTo(bytes, 0);
  return bytes;
}
