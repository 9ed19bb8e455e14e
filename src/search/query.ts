import type { Possession, TextField } from './search-document.js';

/** Where a part of a query stands in what was typed, in UTF-16 units. */
export interface QuerySpan {
  readonly start: number;
  readonly end: number;
}

/** What can be matched whole: `topic:检测`. */
export const exactKinds = ['topic', 'tag', 'venue', 'arxiv', 'repo', 'site', 'url', 'label', 'owner'] as const;

export type ExactKind = (typeof exactKinds)[number];

/** A query as read; a query language is documented in docs/search.md. */
export type Query =
  | { readonly kind: 'all' }
  /** One run of characters without a space: words and parts of words, next to each other. */
  | { readonly kind: 'word'; readonly text: string; readonly in: TextField | null; readonly span: QuerySpan }
  /** Between quotes: whole words in this order; the last may be continued. */
  | { readonly kind: 'phrase'; readonly text: string; readonly in: TextField | null; readonly span: QuerySpan }
  /** `value` as typed; `find` folds it. */
  | { readonly kind: 'exact'; readonly name: ExactKind; readonly value: string; readonly span: QuerySpan }
  /** Both ends included. */
  | { readonly kind: 'stars'; readonly from: number; readonly to: number; readonly span: QuerySpan }
  /** 20220101 … 20221231, both ends included. */
  | { readonly kind: 'dates'; readonly from: number; readonly to: number; readonly span: QuerySpan }
  | { readonly kind: 'has'; readonly what: Possession; readonly span: QuerySpan }
  | { readonly kind: 'is'; readonly what: 'duplicate'; readonly span: QuerySpan }
  | { readonly kind: 'not'; readonly of: Query; readonly span: QuerySpan }
  | { readonly kind: 'and'; readonly of: readonly Query[]; readonly span: QuerySpan }
  | { readonly kind: 'or'; readonly of: readonly Query[]; readonly span: QuerySpan };
