import type { UrlParts } from '../base/urls.js';
import type { Facts } from './facts.js';
import type { ReaderName } from './read/read-source.js';
import type { Web } from './web.js';

/** Turns the pages of one site into facts. */
export interface Extractor {
  readonly name: string;
  matches(parts: UrlParts): boolean;
  /** How its pages are read, fetched or handed over. */
  readonly reader: ReaderName;
  /** Asks the site in a way made for programs; null when that has no answer. Absent: its page is read. */
  readonly ask?: (url: string, web: Web) => Promise<Facts | null>;
  /** The page to read when that fails; the address itself when absent. */
  readonly pageOf?: (url: string) => string;
}
