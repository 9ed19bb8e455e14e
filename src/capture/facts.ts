import type { Bilingual } from '../base/text.js';
import type { CapturedLink, Certainty, Fact } from './capture.js';

/** What was read from a page or an answer, as found: not yet cleaned. Plain data, so that it can come from another thread. */
export interface Facts {
  /** The address that the page itself gives: it is used where no other is known. */
  readonly url: Fact | null;
  readonly title: Fact | null;
  readonly site: Fact | null;
  /** In any form that names a day. */
  readonly date: Fact | null;
  readonly abstract: Fact | null;
  readonly venue: Fact | null;
  readonly papers: readonly Fact<CapturedLink>[];
  readonly code: readonly Fact<CapturedLink>[];
  readonly images: readonly Fact[];
  /** Why this is not the page that was meant: it was deleted, or wants a person. */
  readonly problem: Bilingual | null;
}

/** Nothing found. */
export const noFacts: Facts = {
  url: null,
  title: null,
  site: null,
  date: null,
  abstract: null,
  venue: null,
  papers: [],
  code: [],
  images: [],
  problem: null,
};

/** A fact, or null where there is no value. */
export function fact(value: string | null | undefined, from: string, certainty: Certainty): Fact | null {
  return value === null || value === undefined || value.trim() === '' ? null : { value, from, certainty };
}

/** The first that is there. */
export function firstFact(...facts: readonly (Fact | null)[]): Fact | null {
  return facts.find((one) => one !== null) ?? null;
}
