/** How sure a value is: `sure` the page says so in a place made for it · `likely` it stands where such things stand · `guess` it may be something else. */
export type Certainty = 'sure' | 'likely' | 'guess';

/** A value, where it was found and how sure that is. */
export interface Fact<Value = string> {
  readonly value: Value;
  /** A name for people who know the site: `og:title`, `arXiv API`, `README`. */
  readonly from: string;
  readonly certainty: Certainty;
}

/** A paper or a repository that a page names. */
export interface CapturedLink {
  readonly title: string | null;
  readonly url: string;
}

/** Where the value of a field is from; lists have one for each item, in order. */
export interface Provenance {
  readonly field: CapturedField;
  readonly from: string;
  readonly certainty: Certainty;
}

/** The fields that a page fills. */
export type CapturedField = 'title' | 'site' | 'date' | 'abstract' | 'venue' | 'papers' | 'code' | 'images';

/** A draft entry made from a page: every text is one bounded line that the format can hold, every address http or https. */
export interface Capture {
  /** Null for a file that does not say where it is from. */
  readonly url: string | null;
  readonly title: string;
  /** The account, publisher or host. */
  readonly site: string | null;
  /** The day it was published, `2022-05-11`. */
  readonly date: string | null;
  readonly abstract: string | null;
  /** Where the paper appeared: `CVPR 2022`. */
  readonly venue: string | null;
  readonly papers: readonly CapturedLink[];
  readonly code: readonly CapturedLink[];
  /** Addresses, the one that shows most first. */
  readonly images: readonly string[];
  readonly provenance: readonly Provenance[];
}

/** Where a field of a capture is from; for a list, its item at an index. */
export function provenanceOf({ provenance }: Capture, field: CapturedField, index: number = 0): Provenance | null {
  return provenance.filter((one) => one.field === field)[index] ?? null;
}

/** The items of a list that are more than a guess: what is written when nobody chooses. */
export function knownItems<Item>(capture: Capture, field: CapturedField, items: readonly Item[]): readonly Item[] {
  const from = capture.provenance.filter((one) => one.field === field);
  return items.filter((_, index) => from[index]?.certainty !== 'guess');
}
