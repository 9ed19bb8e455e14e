import type { Mark } from './profile-document.js';

/** Numbers for terms, from 0 up in the order in which they are first met: words, pairs of words, and marks. A class, because it grows. */
export class TermIds {
  #count = 0;
  readonly #terms = new Map<string, number>();
  readonly #marks = new Map<string, number>();
  /** First word → second word → the pair. */
  readonly #pairs = new Map<number, Map<number, number>>();

  get count(): number {
    return this.#count;
  }

  ofTerm(term: string): number {
    return this.#learn(this.#terms, term);
  }

  ofMark(kind: Mark['kind'], name: string): number {
    return this.#learn(this.#marks, `${kind}:${name}`);
  }

  ofPair(first: number, second: number): number {
    let seconds = this.#pairs.get(first);
    if (seconds === undefined) {
      seconds = new Map();
      this.#pairs.set(first, seconds);
    }
    return this.#learn(seconds, second);
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
