import type { Picture } from '../media/picture.js';
import type { OpenSession } from '../runtime/session.js';
import type { Bilingual } from '../text.js';

/** A golden file as parsed: a JSON object of the format `labs-golden/1`, whose other members are not yet checked. */
export type Golden = Readonly<Record<string, unknown>>;

/** A kind of golden file: numbers of one method, made by its reference, which the labs have to reproduce. Listed in golden-kinds.ts. */
export interface GoldenKind {
  /** What the method is called where a file names no model. */
  readonly name: string;
  /** Whether a file is of this kind, by the members it has. */
  matches(golden: Golden): boolean;
  /**
   * Computes what the file holds and compares.
   * @throws LabError for a file whose members are not what the kind asks for.
   */
  verify(golden: Golden, context: VerifyContext): Promise<Verified>;
}

/** What verifying takes from the outside world. */
export interface VerifyContext {
  readonly openSession: OpenSession;
  /**
   * A picture that golden files are about, by its name, such as `astronaut.png`.
   * @throws an error with a `text` in both languages where there is none.
   */
  picture(name: string): Promise<Picture>;
  /** Says what is being computed, for what takes more than a moment. */
  progress(stage: Bilingual): void;
}

/** What came out of one file. */
export interface Verified {
  /** Trainable parameters of the network; 0 for a method that has none. */
  readonly params: number;
  readonly checks: readonly GoldenCheck[];
}

/** One output compared with what the file says. */
export interface GoldenCheck {
  readonly name: string;
  /** The largest difference; null where there is nothing to subtract, such as another shape. */
  readonly maxAbs: number | null;
  /** The largest difference over the largest expected value. */
  readonly maxRel: number | null;
  /** The largest difference that is let pass; null for what is not compared. */
  readonly tolerance: number | null;
  readonly ok: boolean;
  /** What the numbers do not say. */
  readonly note: Bilingual | null;
}
