import type { Bilingual } from '../../base/text.js';

/** What the log's verbs use of the package labs/, which is loaded only when one of them runs. */
export interface LabsPackage {
  readonly labs: readonly LabDescription[];
  readonly openSession: unknown;
  readPicture(file: Uint8Array): Promise<unknown>;
  verifyGolden(bytes: Uint8Array, context: VerifyContext): Promise<GoldenReport>;
}

/** What verifying is handed: the runtime, the pictures that files are about, and whom to tell how far it is. */
export interface VerifyContext {
  readonly openSession: unknown;
  picture(name: string): Promise<unknown>;
  progress(stage: Bilingual): void;
}

/** What a file of reference numbers came to. */
export interface GoldenReport {
  readonly model: string | null;
  readonly params: number | null;
  readonly outputs: readonly GoldenCheck[];
  readonly ok: boolean;
  readonly error: Bilingual | null;
}

/** One output compared. */
export interface GoldenCheck {
  readonly name: string;
  readonly maxAbs: number | null;
  readonly maxRel: number | null;
  readonly tolerance: number | null;
  readonly ok: boolean;
  readonly note: Bilingual | null;
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
