/** A link that became a number. */
export interface Footnote {
  readonly number: number;
  readonly url: string;
  /** What the link said, as HTML text; "" when that is only the address. */
  readonly title: string;
}

/** Numbers addresses in the order in which they come; the same address keeps its number. */
export interface Footnotes {
  add(url: string, title: string): number;
  readonly all: () => readonly Footnote[];
}

/** An empty list of footnotes. */
export function footnotes(): Footnotes {
  const byUrl = new Map<string, Footnote>();
  return {
    add: (url, title) => {
      const known = byUrl.get(url);
      const note = { number: known?.number ?? byUrl.size + 1, url, title: known?.title || title };
      byUrl.set(url, note);
      return note.number;
    },
    all: () => [...byUrl.values()],
  };
}
