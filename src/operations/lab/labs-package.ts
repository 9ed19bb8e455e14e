import type { Bilingual } from '../../base/text.js';

/** What the log's verbs use of the package labs/, which is loaded only when one of them runs. */
export interface LabsPackage {
  readonly labs: readonly LabDescription[];
}

/** A lab as lists show it. */
export interface LabDescription {
  readonly name: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly papers: readonly string[];
  readonly links: readonly string[];
  readonly inputs: readonly { readonly name: string; readonly title: Bilingual; readonly kind: string; readonly isRequired: boolean }[];
  readonly parameters: readonly { readonly name: string; readonly title: Bilingual; readonly kind: string }[];
  readonly outputs: readonly { readonly name: string; readonly title: Bilingual; readonly kind: string }[];
  readonly limits: Bilingual;
  readonly licence: { readonly method: Bilingual; readonly weights: Bilingual };
}
