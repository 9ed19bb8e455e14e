import type { TermCounts } from './count-terms.js';
import type { SparseRows } from './sparse-rows.js';

/**
 * Rows of TF-IDF, one a document, each of length 1: ln(1 + count) · (1 + ln((1 + documents) / (1 + documents with the term))). Terms of one document alone tell
 * nothing of another, and terms that none of the first `offered` documents has, nothing of these: they are left out.
 */
export function weighTerms({ ids, starts, terms, counts }: TermCounts, offered: number): SparseRows {
  const documents = starts.length - 1;
  const spread = new Int32Array(ids.count);
  for (let i = 0; i < terms.length; i++) spread[terms[i] as number] = (spread[terms[i] as number] as number) + 1;
  const rarity = new Float64Array(ids.count);
  for (let i = 0; i < (starts[offered] as number); i++) {
    const term = terms[i] as number;
    const documentsWith = spread[term] as number;
    if (documentsWith >= fewest && rarity[term] === 0) rarity[term] = 1 + Math.log((1 + documents) / (1 + documentsWith));
  }
  const kept = { starts: new Int32Array(documents + 1), columns: new Int32Array(terms.length), values: new Float64Array(terms.length) };
  let used = 0;
  for (let document = 0; document < documents; document++) {
    const start = used;
    let square = 0;
    const end = starts[document + 1] as number;
    for (let i = starts[document] as number; i < end; i++) {
      const term = terms[i] as number;
      const rare = rarity[term] as number;
      if (rare === 0) continue;
      const value = Math.log1p(counts[i] as number) * rare;
      square += value * value;
      kept.columns[used] = term;
      kept.values[used++] = value;
    }
    const scale = square === 0 ? 0 : 1 / Math.sqrt(square);
    for (let i = start; i < used; i++) kept.values[i] = (kept.values[i] as number) * scale;
    kept.starts[document + 1] = used;
  }
  return { width: ids.count, starts: kept.starts, columns: kept.columns.subarray(0, used), values: kept.values.subarray(0, used) };
}

/** How many documents must have a term. */
const fewest = 2;
