import type { LinkValue } from './link-value.js';

/** An entry to be added. Papers and code may be given as typed (`[Title](url)`, `Title https://…`) or taken apart. */
export interface EntryDraft {
  readonly title: string;
  readonly url?: string | null;
  /** 0–5. */
  readonly relevance?: number;
  readonly abstract?: string | null;
  readonly papers?: readonly (string | LinkValue)[];
  readonly code?: readonly (string | LinkValue)[];
  readonly keyPoints?: string | null;
  readonly tips?: string | null;
  /** Addresses of pictures: http(s), or relative to the note. */
  readonly images?: readonly string[];
}
