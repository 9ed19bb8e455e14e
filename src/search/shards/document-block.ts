import type { IsoDate } from '../../base/dates.js';
import type { FoundDocument } from '../index-reader.js';
import { textFields } from '../search-document.js';

/** Documents that one file has: so few that a page of hits, each in another block, is little to fetch. */
export const documentsOfBlock = 8;

type Row = readonly [
  ref: string,
  key: string,
  path: string,
  date: IsoDate,
  title: string,
  url: string | null,
  relevance: number,
  texts: readonly (string | 0)[],
];

/** Documents as JSON, a row each; a field that is missing is 0. */
export function encodeBlock(documents: readonly FoundDocument[]): Uint8Array {
  const rows = documents.map((document): Row => {
    const { ref, key, path, date, title, url, relevance, texts } = document;
    return [ref, key, path, date, title, url, relevance, textFields.map((field) => texts[field] ?? 0)];
  });
  return new TextEncoder().encode(JSON.stringify(rows));
}

export function decodeBlock(bytes: Uint8Array): readonly FoundDocument[] {
  const rows: readonly Row[] = JSON.parse(new TextDecoder().decode(bytes));
  return rows.map(([ref, key, path, date, title, url, relevance, own]) => {
    const texts = Object.fromEntries(textFields.flatMap((field, i) => (own[i] === 0 ? [] : [[field, own[i]]])));
    return { ref, key, path, date, title, url, relevance, texts };
  });
}
