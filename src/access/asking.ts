import { AsyncLocalStorage } from 'node:async_hooks';
import type { WebUse } from './limits.js';

/** What a request that is being answered has written so far. */
export interface Asking {
  /** What was done: `add 2022-05-11#3`. */
  readonly done: string[];
  /** Files that were written, relative to the log. */
  readonly files: string[];
  /** Takes so much of what whoever asks may ask of other servers; false when that is used up. */
  readonly mayAskWeb: (use: WebUse, count: number) => boolean;
}

const storage = new AsyncLocalStorage<Asking>();

/** Answers a request; what is written on the way, however deep, can be told by `asking`. */
export function whileAsked<T>(asked: Asking, answer: () => T): T {
  return storage.run(asked, answer);
}

/** The request that is being answered; null when nobody asked over HTTP. */
export function asking(): Asking | null {
  return storage.getStore() ?? null;
}
