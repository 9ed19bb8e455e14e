import type { SearchDocument } from '../search-document.js';
import { textFields } from '../search-document.js';
import { foldPlain } from '../text/fold-text.js';
import { eachToken } from '../text/tokenize.js';
import { weightsInOrder } from './field-weights.js';
import { exactValue, fieldShift, lastPosition, postingsEncoder } from './postings.js';

/** Gathers the terms of documents; for many documents, use one for each some thousand of them. */
export interface TermCollector {
  /** Takes a document in, each with a larger number than the one before; returns its weighted number of tokens. */
  add(number: number, document: Pick<SearchDocument, 'texts' | 'exact'>): number;
  /** Every term with its postings as bytes, in the order in which terms were first met. The collector is used up then. */
  finish(): ReadonlyMap<string, Uint8Array>;
}

export function termCollector(): TermCollector {
  const ids = new Map<string, number>();
  let log = emptyLog(1 << 12);
  let used = 0;

  const note = (term: string, number: number, value: number) => {
    let id = ids.get(term);
    if (id === undefined) {
      id = ids.size;
      ids.set(term, id);
    }
    if (used === log.terms.length) log = enlarged(log);
    log.terms[used] = id;
    log.numbers[used] = number;
    log.values[used++] = value;
  };

  return {
    add(number, { texts, exact }) {
      let length = 0;
      textFields.forEach((name, field) => {
        const text = texts[name];
        if (!text) return;
        let tokens = 0;
        eachToken(foldPlain(text), (term, position) => {
          tokens++;
          note(term, number, (field << fieldShift) | Math.min(position, lastPosition));
        });
        length += tokens * (weightsInOrder[field] as number);
      });
      for (const term of new Set(exact)) note(term, number, exactValue);
      return length;
    },
    finish() {
      const { starts, order } = sortedByTerm(log, used, ids.size);
      const encoder = postingsEncoder();
      const postings = new Map<string, Uint8Array>();
      for (const [term, id] of ids) {
        postings.set(term, encodeTerm(encoder, log, order.subarray(starts[id], starts[id + 1])));
      }
      return postings;
    },
  };
}

/** Every occurrence in the order met: term id, document, field and position. */
interface Log {
  readonly terms: Uint32Array;
  readonly numbers: Uint32Array;
  readonly values: Uint32Array;
}

function emptyLog(size: number): Log {
  return { terms: new Uint32Array(size), numbers: new Uint32Array(size), values: new Uint32Array(size) };
}

function enlarged(log: Log): Log {
  const larger = emptyLog(log.terms.length * 2);
  larger.terms.set(log.terms);
  larger.numbers.set(log.numbers);
  larger.values.set(log.values);
  return larger;
}

/** Counting sort: the occurrences of term t are `order[starts[t] … starts[t + 1])`, in the order met. */
function sortedByTerm(log: Log, used: number, terms: number): { readonly starts: Uint32Array; readonly order: Uint32Array } {
  const starts = new Uint32Array(terms + 1);
  for (let i = 0; i < used; i++) starts[(log.terms[i] as number) + 1] = (starts[(log.terms[i] as number) + 1] as number) + 1;
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  const next = starts.slice(0, terms);
  const order = new Uint32Array(used);
  for (let i = 0; i < used; i++) {
    const term = log.terms[i] as number;
    const at = next[term] as number;
    order[at] = i;
    next[term] = at + 1;
  }
  return { starts, order };
}

function encodeTerm(encoder: ReturnType<typeof postingsEncoder>, log: Log, occurrences: Uint32Array): Uint8Array {
  const values = new Uint32Array(occurrences.length);
  for (let i = 0; i < occurrences.length; i++) values[i] = log.values[occurrences[i] as number] as number;
  for (let from = 0; from < occurrences.length; ) {
    const number = log.numbers[occurrences[from] as number] as number;
    let to = from + 1;
    while (to < occurrences.length && log.numbers[occurrences[to] as number] === number) to++;
    encoder.add(number, values, from, to);
    from = to;
  }
  return encoder.finish();
}
