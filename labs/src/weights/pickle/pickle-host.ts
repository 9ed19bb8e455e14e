import type { PickleGlobal } from './pickle-value.js';

/** What a pickle may ask for from the outside. */
export interface PickleHost {
  /** Looks at a name that the pickle mentions; throws where it must not be in a file of data. */
  meets(global: PickleGlobal): void;
  /** What a call would have given: a value, never the effect of a call. */
  call(global: PickleGlobal, args: readonly unknown[]): unknown;
  /** The value that an id from outside of the pickle stands for. */
  persistent(id: unknown): unknown;
}
