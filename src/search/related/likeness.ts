import type { Asking } from '../match/asking.js';
import { type Weighted, weighted } from '../match/weighted.js';
import { type SearchDocument, textFields } from '../search-document.js';
import { fieldWeights, weightsInOrder } from '../terms/field-weights.js';
import { charKind, han, sizeOf } from '../text/char-kind.js';
import { foldPlain } from '../text/fold-text.js';
import { eachToken } from '../text/tokenize.js';

/** How like documents are to one in words. */
export interface Likeness {
  /** By document number, about from 0 to 1: 1 for a document that says the same, 0 for one without a word of it. */
  readonly scores: Float32Array;
  /** How rare each word of the document is: near 0 for a word of many documents, 1 for one that stands only here; common ones are absent. */
  readonly rarity: ReadonlyMap<string, number>;
}

/**
 * Asks the index for the words of a document, those of its title and the rare ones most, and scores by BM25 (Robertson, Zaragoza:
 * The Probabilistic Relevance Framework, 2009), as a share of what a document with all of them would get.
 */
export async function likeness(asking: Asking, document: SearchDocument): Promise<Likeness> {
  const { documents } = asking.reader.summary;
  const counts = termWeights(document);
  const postings = await asking.reader.postings([...counts.keys()].flatMap(formsOf));
  const rarity = new Map<string, number>();
  const words: Word[] = [];
  for (const [term, weight] of counts) {
    const lists = formsOf(term).flatMap((form) => postings.get(form) ?? []);
    const count = lists.reduce((sum, { numbers }) => sum + numbers.length, 0);
    if (count > Math.max(fewDocuments, documents * commonShare)) continue;
    const found = weighted(
      lists.map((one) => ({ postings: one, factor: 1 })),
      null,
      asking.capacity,
    );
    const rare = Math.log((documents + 1) / Math.max(1, count)) / Math.log(documents + 1);
    rarity.set(term, rare);
    words.push({ found, weight: (rare * rare * weight) / (weight + half) });
  }
  words.sort((a, b) => b.weight - a.weight);
  return { scores: scoresOf(words.slice(0, mostWords), asking), rarity };
}

/** Words beyond these, the rarest, say nothing new of a document. */
const mostWords = 120;

/** A word of more documents than this share says nothing of what one is about. */
const commonShare = 0.2;
const fewDocuments = 3;

/** A word that counts as much as this has half the weight that a word can get. */
const half: number = 1.2 * fieldWeights.abstract;

/** How much the length of a document matters, 0 to 1. */
const lengthShare = 0.4;

interface Word {
  readonly found: Weighted;
  readonly weight: number;
}

/** The words of a document with how often and in how weighty a field they stand. Numbers, letters and single Han alone tell nothing. */
function termWeights({ texts }: SearchDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  textFields.forEach((name, field) => {
    const text = texts[name];
    if (text === undefined) return;
    eachToken(foldPlain(text), (term) => {
      if (isTelling(term)) counts.set(term, (counts.get(term) ?? 0) + (weightsInOrder[field] as number));
    });
  });
  return counts;
}

function isTelling(term: string): boolean {
  return term.length > sizeOf(term, 0) && !/^\d+$/.test(term);
}

/** A Latin word in the singular and the plural. */
function formsOf(term: string): readonly string[] {
  if (charKind(term, 0) === han || term.length < 4) return [term];
  return [term, term.endsWith('s') ? term.slice(0, -1) : `${term}s`];
}

function scoresOf(words: readonly Word[], { columns, capacity, reader }: Asking): Float32Array {
  const scores = new Float32Array(capacity);
  const whole = words.reduce((sum, { weight, found }) => sum + (found.numbers.length > 1 ? weight : weight * ownShare), leastWhole);
  const { meanLength } = reader.summary;
  for (const { found, weight } of words) {
    const { numbers, weights } = found;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      const long = meanLength === 0 ? 1 : (columns.lengths[number] as number) / meanLength;
      const count = weights[i] as number;
      const part = count / (count + half * (1 - lengthShare + lengthShare * long));
      scores[number] = (scores[number] as number) + (part * weight) / whole;
    }
  }
  return scores;
}

/** A word that no other document has is often a pair of Han across two words: it makes a document special by so much only. */
const ownShare = 0.3;

/** Of a document with hardly a word, one word in common makes no likeness. */
const leastWhole = 2;
