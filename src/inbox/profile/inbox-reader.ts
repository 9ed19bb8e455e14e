import type { TopicFinder } from '../../log/subjects/find-topics.js';
import type { Log } from '../../log/types.js';
import type { Item } from '../item.js';
import { TermCounter } from './count-terms.js';
import { itemDocument } from './item-document.js';
import { type PastDocument, pastOfDays } from './past-documents.js';
import type { ProfileDocument, TermReader } from './profile-document.js';

/**
 * Reads a log and the items of an inbox for a profile, each once: what is read ahead, while sources are asked, need not be read when all is ranked, and what was
 * read for an order need not be for the next. A class, because it grows.
 */
export class InboxReader {
  readonly terms: TermReader;
  readonly counter: TermCounter;
  readonly #topics: TopicFinder;
  /** By title. */
  readonly #items = new Map<string, ReadItem>();
  #past: ReadLog | null = null;

  constructor({ terms, topics }: { readonly terms: TermReader; readonly topics: TopicFinder }) {
    this.terms = terms;
    this.counter = new TermCounter(terms);
    this.#topics = topics;
  }

  /** How many documents it has read and holds. */
  get size(): number {
    return this.counter.size;
  }

  /** An item as the profile reads it. */
  documentOf(item: Item): ProfileDocument {
    const known = this.#items.get(item.title);
    if (known && isSame(known.item, item)) return known.document;
    const document = itemDocument(item, this.#topics);
    this.#items.set(item.title, { item, document });
    return document;
  }

  /** What a log teaches, read now unless that was done. */
  pastOf(log: Log): readonly PastDocument[] {
    if (this.#past?.log !== log) for (const _ of this.readPast(log));
    return this.#past?.documents ?? [];
  }

  /** Reads what a log teaches, a day at each step. */
  *readPast(log: Log): Generator<void> {
    const documents: PastDocument[] = [];
    for (const some of pastOfDays(log, this.#topics)) {
      for (const one of some) this.counter.read(one.document);
      documents.push(...some);
      yield;
    }
    this.#past = { log, documents };
  }

  /** Reads an item ahead. */
  read(item: Item): void {
    this.counter.read(this.documentOf(item));
  }
}

interface ReadItem {
  readonly item: Item;
  readonly document: ProfileDocument;
}

interface ReadLog {
  readonly log: Log;
  readonly documents: readonly PastDocument[];
}

/** Whether two items of one title are read alike. */
function isSame(one: Item, other: Item): boolean {
  return one.abstract === other.abstract && one.authors === other.authors && one.venue === other.venue && one.url === other.url;
}
