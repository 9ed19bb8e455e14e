import type { Mark } from './profile-document.js';

/** Numbers for terms, from 0 up in the order in which they are first met: words, pairs of words, and marks. A class, because it grows. */
export class TermIds {
  #count = 0;
  /** By the reader's number of a term; 0 is not met, else one more than the number here. */
  #terms = new Int32Array(4096);
  readonly #marks = {
    topic: new Map<string, number>(),
    venue: new Map<string, number>(),
    author: new Map<string, number>(),
    host: new Map<string, number>(),
  };
  /** First word → second word → the pair. */
  readonly #pairs = new Map<number, Map<number, number>>();

  get count(): number {
    return this.#count;
  }

  ofTerm(term: number): number {
    if (term >= this.#terms.length) {
      const larger = new Int32Array(Math.max(term + 1, this.#terms.length * 2));
      larger.set(this.#terms);
      this.#terms = larger;
    }
    const known = this.#terms[term] as number;
    if (known !== 0) return known - 1;
    this.#terms[term] = ++this.#count;
    return this.#count - 1;
  }

  ofMark(mark: Mark): number {
    return this.#learn(this.#marks[mark.kind], mark.name);
  }

  ofPair(first: number, second: number): number {
    let seconds = this.#pairs.get(first);
    if (seconds === undefined) {
      seconds = new Map();
      this.#pairs.set(first, seconds);
    }
    return this.#learn(seconds, second);
  }

  /** The number of a term that was met; undefined for another. The same for marks and pairs. */
  knownTerm(term: number): number | undefined {
    const known = this.#terms[term];
    return known === undefined || known === 0 ? undefined : known - 1;
  }

  knownMark(mark: Mark): number | undefined {
    return this.#marks[mark.kind].get(mark.name);
  }

  knownPair(first: number | undefined, second: number | undefined): number | undefined {
    return first === undefined || second === undefined ? undefined : this.#pairs.get(first)?.get(second);
  }

  #learn<Key>(known: Map<Key, number>, key: Key): number {
    let id = known.get(key);
    if (id === undefined) {
      id = this.#count++;
      known.set(key, id);
    }
    return id;
  }
}
