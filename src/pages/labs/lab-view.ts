import type { Bilingual } from '../../base/text.js';

/** A lab as pages show it: labs/src/lab.ts says what each part means. */
export interface LabView {
  readonly name: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  /** By arXiv id. */
  readonly papers: readonly string[];
  readonly links: readonly string[];
  readonly inputs: readonly LabInputView[];
  readonly parameters: readonly LabParameterView[];
  readonly outputs: readonly { readonly name: string; readonly title: Bilingual; readonly kind: string }[];
  /** What the words of tables, data and timings are called. */
  readonly words: Readonly<Record<string, Bilingual>>;
  /** The parameters that pointing at a result sets, the result, and the one that is shown then. */
  readonly pointer?: { readonly x: string; readonly y: string; readonly on: string; readonly shows: string };
  /** The file of each input of the sample. */
  readonly sample: Readonly<Record<string, string>>;
  readonly limits: Bilingual;
  readonly licence: { readonly method: Bilingual; readonly weights: Bilingual };
}

/** Something that a lab takes. */
export interface LabInputView {
  readonly name: string;
  readonly title: Bilingual;
  readonly kind: 'picture' | 'video' | 'media' | 'pictures' | 'file';
  readonly isRequired: boolean;
}

/** A setting of a lab. */
export type LabParameterView = { readonly name: string; readonly title: Bilingual } & (
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number; readonly step: number; readonly default: number }
  | { readonly kind: 'switch'; readonly default: boolean }
  | {
      readonly kind: 'choice';
      readonly choices: readonly { readonly value: string; readonly title: Bilingual }[];
      readonly default: string;
    }
);

/** The labs that pages show, and where they are. */
export interface LabsView {
  readonly all: readonly LabView[];
  /** The page of all labs. */
  readonly home: string;
  /** The style of labs' pages. */
  readonly style: string;
  page(name: string): string;
  /** A file that the island needs, such as `browser/worker.js`. */
  file(path: string): string;
}
