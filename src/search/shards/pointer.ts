import type { Language } from '../../base/text.js';

/** What a site says about its index under an address that never changes: the index itself has a new folder whenever it changes. */
export interface SearchPointer {
  readonly format: number;
  /** The folder of the index, beside this file. */
  readonly folder: string;
  /** Folders of the pages' languages in the site: the first has none, "". */
  readonly homes: Readonly<Partial<Record<Language, string>>>;
  /** Names of topics in the pages' languages: what completions of `topic:` begin with. */
  readonly topics: Readonly<Partial<Record<Language, readonly string[]>>>;
}

/** The format that this program writes and reads. */
export const searchFormat = 1;

/** Where the pointer is in a site, and beside it the folder of the index. */
export const pointerPath = 'search/index.json';
