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

  ofMark(mark: Mark): number {
    return this.#learn(this.#marks, markKey(mark));
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
  knownTerm(term: string): number | undefined {
    return this.#terms.get(term);
  }

  knownMark(mark: Mark): number | undefined {
    return this.#marks.get(markKey(mark));
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

function markKey({ kind, name }: Mark): string {
  return `${kind}:${name}`;
}
