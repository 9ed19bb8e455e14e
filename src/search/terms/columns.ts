import type { Columns, IndexSummary } from '../index-reader.js';
import { type Possession, possessions, type SearchDocument } from '../search-document.js';

/** What filters and ranking need of one document. */
export interface ColumnValues {
  readonly date: number;
  readonly place: number;
  readonly relevance: number;
  /** Bits of `possessions`. */
  readonly has: number;
}

export function columnValues(document: Pick<SearchDocument, 'date' | 'place' | 'relevance' | 'has'>): ColumnValues {
  const date = Number(document.date.replaceAll('-', ''));
  return { date, place: document.place, relevance: document.relevance, has: possessionBits(document.has) };
}

/** Columns for so many documents, all of which are still missing. */
export function emptyColumns(count: number): Columns {
  return {
    dates: new Int32Array(count),
    places: new Uint32Array(count),
    relevances: new Uint8Array(count),
    has: new Uint16Array(count),
    lengths: new Uint32Array(count),
  };
}

export function setColumns(columns: Columns, number: number, values: ColumnValues, length: number): void {
  columns.dates[number] = values.date;
  columns.places[number] = values.place;
  columns.relevances[number] = values.relevance;
  columns.has[number] = values.has;
  columns.lengths[number] = length;
}

/** `1 << possessions.indexOf(what)` for each. */
function possessionBits(has: readonly Possession[]): number {
  return has.reduce((bits, what) => bits | (1 << possessions.indexOf(what)), 0);
}

/** How many documents the columns have, and their mean length. */
export function summaryOf(columns: Columns): IndexSummary {
  let documents = 0;
  let total = 0;
  columns.dates.forEach((date, number) => {
    if (date === 0) return;
    documents++;
    total += columns.lengths[number] as number;
  });
  return { documents, meanLength: documents === 0 ? 0 : total / documents };
}
