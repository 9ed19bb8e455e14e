import type { FieldKind } from './types.js';

/** How a log's history of days is written in its README. */
export type HistoryStyle = 'details' | 'list';

/**
 * How one log is written, as data: it can stand in daybook.json. Patterns hold `{YYYY}`, `{M}`, `{MM}`, `{D}`, `{DD}`.
 * Matching folds case, width (NFKC) and spaces; writing uses the first of each list.
 */
export interface Dialect {
  readonly name: string;
  /** Note files: which paths they have, and the path a new day gets (the first). */
  readonly files: readonly string[];
  /** The heading of a day (the first is written); a heading that matches none may still hold a date. */
  readonly dayHeading: readonly string[];
  readonly sections: {
    /** Headings over the points of a day, and of the README's newest day. */
    readonly today: readonly string[];
    readonly history: readonly string[];
    /** Headings of the closing section. */
    readonly footer: readonly string[];
  };
  /** What a star looks like; the first is written. */
  readonly stars: readonly string[];
  /** Label → kind; within a kind, the first label is written in new entries. */
  readonly labels: Readonly<Record<Exclude<FieldKind, 'link' | 'text'>, readonly string[]>>;
  /** The order in which fields are written. */
  readonly fieldOrder: readonly Exclude<FieldKind, 'link' | 'text'>[];
  /** What stands between label and value in new fields: `": "`. */
  readonly colon: string;
  readonly readme: {
    /** The words before the README's dates. */
    readonly started: readonly string[];
    readonly updated: readonly string[];
    /** Pattern of the dates. */
    readonly date: string;
    readonly history: {
      readonly style: HistoryStyle;
      /** Pattern of a day's line text. */
      readonly line: string;
      readonly year: string;
      readonly month: string;
    };
  };
}
