import type { TriagePlace } from './triage-place.js';
import type { TriageAssets, TriageItem, TriageProblem } from './triage-view.js';

/** A block of a page that is read here: text and pictures, and nothing that could run. */
export type ReadingBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly runs: readonly ReadingRun[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly runs: readonly ReadingRun[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly ReadingRun[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string };

/** Words of one look. */
export interface ReadingRun {
  readonly text: string;
  /** An http or https address; null for words that are no link. */
  readonly href: string | null;
  readonly look: 'plain' | 'strong' | 'code';
}

/** The page of one item. */
export interface ReadingView {
  readonly item: TriageItem;
  /** Where it is listed; null for what is decided for good. */
  readonly place: TriagePlace | null;
  /** Its page; null while that is unread. */
  readonly article: readonly ReadingBlock[] | null;
  readonly problem: TriageProblem | null;
  /** Whether the script may ask for it by itself: not a second time. */
  readonly isReadByItself: boolean;
  readonly assets: TriageAssets;
}
