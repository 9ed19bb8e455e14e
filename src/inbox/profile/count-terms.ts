import type { Mark, ProfileDocument, TermReader } from './profile-document.js';
import { TermIds } from './term-ids.js';

/** How often terms stand in documents: document d has `counts[i]` of term `terms[i]` for i from `starts[d]` to before `starts[d + 1]`. */
export interface TermCounts {
  readonly ids: TermIds;
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly counts: Float64Array;
  /** 1 for a document that is mostly written in Han. */
  readonly isHan: Uint8Array;
}

/** What a word counts that does not stand in the title. */
const textWeight = 0.5;
/** A topic is worth several words, for few words that say the same are the same word; a host says hardly more than what sources are followed. */
const markWeights: Readonly<Record<Mark['kind'], number>> = { topic: 3, author: 3, venue: 1, host: 0.5 };

/**
 * Counts the terms of documents: each word, each pair of neighbouring words of a title, and each mark. A document is read once, as soon as it is there. A class,
 * because its columns grow.
 */
export class TermCounter {
  readonly #reader: TermReader;
  readonly #ids = new TermIds();
  /** Where documents stand in the columns. */
  readonly #known = new Map<ProfileDocument, CountedDocument>();
  #terms = new Int32Array(4096);
  #counts = new Float64Array(4096);
  #used = 0;
  #start = 0;
  /** By term: where it stands in the columns, if that is in the document that is being read. */
  #places = new Int32Array(4096).fill(-1);

  constructor(reader: TermReader) {
    this.#reader = reader;
  }

  /** How many documents have been read. */
  get size(): number {
    return this.#known.size;
  }

  /** The counts of documents in their order. */
  of(documents: readonly ProfileDocument[]): TermCounts {
    const counted = documents.map((document) => this.read(document));
    const size = counted.reduce((sum, { start, end }) => sum + end - start, 0);
    const [terms, counts] = [new Int32Array(size), new Float64Array(size)];
    const starts = new Int32Array(documents.length + 1);
    let used = 0;
    counted.forEach(({ start, end }, at) => {
      for (let from = start; from < end; from++) {
        terms[used] = this.#terms[from] as number;
        counts[used++] = this.#counts[from] as number;
      }
      starts[at + 1] = used;
    });
    return { ids: this.#ids, starts, terms, counts, isHan: Uint8Array.from(counted, (one) => (one.isHan ? 1 : 0)) };
  }

  /** Reads a document, unless it has been read. */
  read(document: ProfileDocument): CountedDocument {
    let known = this.#known.get(document);
    if (known === undefined) {
      known = this.#count(document);
      this.#known.set(document, known);
    }
    return known;
  }

  #count({ title, text, marks }: ProfileDocument): CountedDocument {
    const [reader, ids] = [this.#reader, this.#ids];
    this.#start = this.#used;
    let before = -1;
    let han = 0;
    let others = 0;
    reader.read(title, (term) => {
      const id = ids.ofTerm(term);
      this.#add(id, 1);
      const isPart = reader.isHan(term);
      if (isPart) han++;
      else {
        others++;
        if (before >= 0) this.#add(ids.ofPair(before, id), 1);
      }
      before = isPart ? -1 : id;
    });
    const inText = (term: number): void => {
      this.#add(ids.ofTerm(term), textWeight);
      if (reader.isHan(term)) han++;
      else others++;
    };
    if (text !== '') reader.read(text, inText);
    for (const mark of marks) this.#add(ids.ofMark(mark), markWeights[mark.kind]);
    return { start: this.#start, end: this.#used, isHan: han > others };
  }

  #add(term: number, count: number): void {
    if (term >= this.#places.length) this.#places = grown(this.#places, new Int32Array(this.#places.length * 2).fill(-1));
    const place = this.#places[term] as number;
    if (place >= this.#start) {
      this.#counts[place] = (this.#counts[place] as number) + count;
      return;
    }
    if (this.#used === this.#terms.length) {
      this.#terms = grown(this.#terms, new Int32Array(this.#used * 2));
      this.#counts = grown(this.#counts, new Float64Array(this.#used * 2));
    }
    this.#places[term] = this.#used;
    this.#terms[this.#used] = term;
    this.#counts[this.#used++] = count;
  }
}

/** Where a document stands in the columns. */
interface CountedDocument {
  readonly start: number;
  readonly end: number;
  readonly isHan: boolean;
}

function grown<Numbers extends Int32Array | Float64Array>(small: Numbers, large: Numbers): Numbers {
  large.set(small);
  return large;
}
