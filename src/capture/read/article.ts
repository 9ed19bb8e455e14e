/** A page as it is read here: blocks of text and pictures, and nothing that could run. Plain data. */
export type ArticleBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly runs: readonly ArticleRun[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly runs: readonly ArticleRun[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly ArticleRun[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string };

/** Words of one look. */
export interface ArticleRun {
  readonly text: string;
  /** An http or https address; null for words that are no link. */
  readonly href: string | null;
  readonly look: 'plain' | 'strong' | 'code';
}
