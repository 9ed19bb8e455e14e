import type { Dialect } from '../dialect.js';
import type { Entry } from '../types.js';
import type { EntryStyle } from './entry-style.js';

/** What the edits of one entry are made from. */
export interface EditContext {
  /** The whole file. */
  readonly text: string;
  readonly entry: Entry;
  readonly style: EntryStyle;
  readonly dialect: Dialect;
}
