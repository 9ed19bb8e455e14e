import type { SearchDocument } from '../search-document.js';
import { textFields } from '../search-document.js';
import { foldPlain } from '../text/fold-text.js';
import { eachSpan } from '../text/tokenize.js';
import { weightsInOrder } from './field-weights.js';
import { exactValue, fieldShift, lastPosition, type PostingsEncoder, postingsEncoder } from './postings.js';
import { termIds } from './term-ids.js';

/** Gathers the terms of documents; for many documents, use one for each some thousand of them. */
export interface TermCollector {
  /** Takes a document in, each with a larger number than the one before; returns its weighted number of tokens. */
  add(number: number, document: Pick<SearchDocument, 'texts' | 'exact'>): number;
  /** Every term with its postings as bytes, in the order in which terms were first met. The collector is used up then. */
  finish(): ReadonlyMap<string, Uint8Array>;
}

export function termCollector(): TermCollector {
  const ids = termIds();
  let log = emptyLog(1 << 12);
  let used = 0;

  const note = (id: number, number: number, value: number) => {
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
        const folded = foldPlain(text);
        let tokens = 0;
        eachSpan(folded, (start, end, position) => {
          tokens++;
          note(ids.at(folded, start, end), number, (field << fieldShift) | Math.min(position, lastPosition));
        });
        length += tokens * (weightsInOrder[field] as number);
      });
      for (const term of new Set(exact)) note(ids.of(term), number, exactValue);
      return length;
    },
    finish() {
      const terms = ids.terms();
      const { starts, numbers, values } = sortedByTerm(log, used, terms.length);
      const encoder = postingsEncoder();
      const postings = new Map<string, Uint8Array>();
      terms.forEach((term, id) => {
        postings.set(term, encodeTerm(encoder, numbers, values, starts[id] as number, starts[id + 1] as number));
      });
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

/** Counting sort: the occurrences of term t are those from `starts[t]` to `starts[t + 1]`, in the order met. */
function sortedByTerm(log: Log, used: number, terms: number): Pick<Log, 'numbers' | 'values'> & { readonly starts: Uint32Array } {
  const starts = new Uint32Array(terms + 1);
  for (let i = 0; i < used; i++) starts[(log.terms[i] as number) + 1] = (starts[(log.terms[i] as number) + 1] as number) + 1;
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  const next = starts.slice(0, terms);
  const numbers = new Uint32Array(used);
  const values = new Uint32Array(used);
  for (let i = 0; i < used; i++) {
    const term = log.terms[i] as number;
    const at = next[term] as number;
    numbers[at] = log.numbers[i] as number;
    values[at] = log.values[i] as number;
    next[term] = at + 1;
  }
  return { starts, numbers, values };
}

function encodeTerm(encoder: PostingsEncoder, numbers: Uint32Array, values: Uint32Array, start: number, end: number): Uint8Array {
  for (let from = start; from < end; ) {
    const number = numbers[from] as number;
    let to = from + 1;
    while (to < end && numbers[to] === number) to++;
    encoder.add(number, values, from, to);
    from = to;
  }
  return encoder.finish();
}
