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

/** Counts the terms of documents: each word, each pair of neighbouring words of a title, and each mark. */
export function countTerms(documents: readonly ProfileDocument[], reader: TermReader): TermCounts {
  const counter = new Counter();
  const starts = new Int32Array(documents.length + 1);
  const isHan = new Uint8Array(documents.length);
  documents.forEach(({ title, text, marks }, at) => {
    let before = -1;
    let han = 0;
    let others = 0;
    const inTitle = (term: number): void => {
      const id = counter.ids.ofTerm(term);
      counter.add(id, 1);
      const isPart = reader.isHan(term);
      if (isPart) han++;
      else {
        others++;
        if (before >= 0) counter.add(counter.ids.ofPair(before, id), 1);
      }
      before = isPart ? -1 : id;
    };
    const inText = (term: number): void => {
      counter.add(counter.ids.ofTerm(term), textWeight);
      if (reader.isHan(term)) han++;
      else others++;
    };
    reader.read(title, inTitle);
    if (text !== '') reader.read(text, inText);
    for (const mark of marks) counter.add(counter.ids.ofMark(mark), markWeights[mark.kind]);
    starts[at + 1] = counter.endDocument();
    isHan[at] = han > others ? 1 : 0;
  });
  return { ids: counter.ids, starts, ...counter.columns(), isHan };
}

/** What a word counts that does not stand in the title. */
const textWeight = 0.5;
/** A topic is worth several words, for few words that say the same are the same word; a host says hardly more than what sources are followed. */
const markWeights: Readonly<Record<Mark['kind'], number>> = { topic: 3, author: 3, venue: 1, host: 0.5 };

/** Columns that grow as documents are read. A class, because it holds the document that is being read. */
class Counter {
  readonly ids = new TermIds();
  #terms = new Int32Array(4096);
  #counts = new Float64Array(4096);
  #used = 0;
  #start = 0;
  /** By term: where it stands in the columns, if that is in the document that is being read. */
  #places = new Int32Array(4096).fill(-1);

  add(term: number, count: number): void {
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

  endDocument(): number {
    this.#start = this.#used;
    return this.#used;
  }

  columns(): Pick<TermCounts, 'terms' | 'counts'> {
    return { terms: this.#terms.subarray(0, this.#used), counts: this.#counts.subarray(0, this.#used) };
  }
}

function grown<Numbers extends Int32Array | Float64Array>(small: Numbers, large: Numbers): Numbers {
  large.set(small);
  return large;
}
