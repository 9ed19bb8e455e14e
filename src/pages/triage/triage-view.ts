import type { Bilingual } from '../../base/text.js';
import type { TriageChoice, TriagePlace } from './triage-place.js';

/** An item as the page shows it. */
export interface TriageItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Other addresses of the same thing. */
  readonly links: readonly string[];
  readonly abstract: string | null;
  readonly authors: readonly string[];
  readonly venue: string | null;
  /** The day it was published, `2022-05-11`; null where its sources do not say it. */
  readonly date: string | null;
  /** The names of the sources that offered it, each once, first one first. */
  readonly sources: readonly string[];
  /** Where it is written about: an entry of the log, or one that is begun and not saved. */
  readonly written: WrittenPlace | null;
  /** Why it stands where it does; null where nothing says so. */
  readonly why: TriageWhy | null;
  /** What hides it; nothing for what is not muted. */
  readonly mutedBy: readonly Bilingual[];
}

/** An entry that notes an item, or will. */
export interface WrittenPlace {
  readonly href: string;
  readonly text: Bilingual;
}

/** What is behind an item's place. */
export interface TriageWhy {
  /** Words that raised it, strongest first. */
  readonly words: readonly string[];
  /** Words that lowered it, strongest first. */
  readonly against: readonly string[];
  /** Past entries that it is near to, nearest first. */
  readonly near: readonly { readonly href: string; readonly title: string }[];
  /** What is pinned, and it has. */
  readonly pins: readonly Bilingual[];
  /** It stands here to find out whether such things are wanted. */
  readonly isExploration: boolean;
}

/** What the last step did. */
export interface TriageSaid {
  readonly text: Bilingual;
  /** The decision that can be taken back; null for none. */
  readonly decision: string | null;
}

/** What went wrong. */
export interface TriageProblem {
  readonly text: Bilingual;
  readonly hint: Bilingual | null;
}

/** What only these pages load. */
export interface TriageAssets {
  readonly style: string;
  readonly script: string;
}

/** Something that is muted or pinned: its words, and the step that takes it back. */
export interface TriageTaste {
  readonly step: string;
  readonly value: string;
  readonly text: Bilingual;
  /** How many items it hides; null for what is pinned. */
  readonly hides: number | null;
}

/** The page where the inbox is gone through. */
export interface TriageView {
  readonly place: TriagePlace;
  /** Those of the page. */
  readonly items: readonly TriageItem[];
  /** How many there are of each kind, shown or not. */
  readonly counts: Readonly<Record<TriageChoice, number>>;
  /** How many sources the log has; 0 for an inbox that cannot fill. */
  readonly sourceCount: number;
  readonly said: TriageSaid | null;
  readonly problem: TriageProblem | null;
  /** What is muted and pinned. */
  readonly tastes: readonly TriageTaste[];
  /** Lines of the journals that could not be read. */
  readonly broken: readonly Bilingual[];
  /** The last decision that stands; null for none. */
  readonly last: { readonly id: string; readonly text: Bilingual } | null;
  readonly assets: TriageAssets;
}
