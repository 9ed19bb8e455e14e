import { compareText } from '../../../base/compare-text.js';
import type { SparseRows } from '../../profile/sparse-rows.js';
import { englishStopWords } from './english-stop-words.js';

/** What of scikit-learn's TfidfVectorizer is set otherwise than by default; the rest is sublinear counts, smoothed rarity, rows of length 1. */
export interface TfIdfSettings {
  /** Pairs of neighbouring words too. */
  readonly hasPairs: boolean;
  readonly fewestDocuments: number;
  /** A term of a larger share of the documents is left out. */
  readonly largestShare: number;
  readonly mostTerms: number;
}

/**
 * The rows that scikit-learn's TfidfVectorizer makes of texts, with `strip_accents='unicode'`, `stop_words='english'`, `sublinear_tf=True` and words of
 * Latin letters, as arxiv-sanity-lite sets it.
 */
export function sklearnTfIdf(texts: readonly string[], settings: TfIdfSettings): SparseRows {
  const counted = texts.map((text) => countsOf(text, settings.hasPairs));
  const rarity = rarityOf(counted, settings);
  const columnOf = new Map([...rarity.keys()].map((term, column) => [term, column]));
  const columns: number[] = [];
  const values: number[] = [];
  const starts = Int32Array.of(0, ...counted.map((counts) => addRow(counts)));
  return { width: rarity.size, starts, columns: Int32Array.from(columns), values: Float64Array.from(values) };

  function addRow(counts: ReadonlyMap<string, number>): number {
    const kept = [...counts].filter(([term]) => rarity.has(term));
    const weights = kept.map(([term, count]) => (1 + Math.log(count)) * (rarity.get(term) as number));
    const length = Math.hypot(...weights);
    for (const [term] of kept) columns.push(columnOf.get(term) as number);
    for (const weight of weights) values.push(weight / length);
    return columns.length;
  }
}

function countsOf(text: string, hasPairs: boolean): ReadonlyMap<string, number> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = (plain.match(word) ?? []).filter((one) => !englishStopWords.has(one));
  const pairs = hasPairs ? words.slice(1).map((second, at) => `${words[at]} ${second}`) : [];
  const counts = new Map<string, number>();
  for (const term of [...words, ...pairs]) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

// "yolov6", not the "yolov6" of "检测yolov6": \b is no boundary between a letter and a Han character there.
const word = /(?<![\p{L}\p{N}_])[a-z_][a-z0-9_]+(?![\p{L}\p{N}_])/gu;

function rarityOf(counted: readonly ReadonlyMap<string, number>[], settings: TfIdfSettings): ReadonlyMap<string, number> {
  const documents = new Map<string, number>();
  const uses = new Map<string, number>();
  for (const counts of counted) {
    for (const [term, count] of counts) {
      documents.set(term, (documents.get(term) ?? 0) + 1);
      uses.set(term, (uses.get(term) ?? 0) + count);
    }
  }
  const most = settings.largestShare * counted.length;
  const kept = [...documents].filter(([, count]) => count >= settings.fewestDocuments && count <= most);
  const byUse = kept.sort(([a], [b]) => (uses.get(b) as number) - (uses.get(a) as number) || compareText(a, b));
  return new Map(byUse.slice(0, settings.mostTerms).map(([term, count]) => [term, 1 + Math.log((1 + counted.length) / (1 + count))]));
}
