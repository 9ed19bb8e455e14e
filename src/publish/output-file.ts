import type { Bilingual } from '../base/text.js';

/** A file that publishing makes. */
export interface OutputFile {
  /** Relative to where the files go, with `/`; for the README, to the log. */
  readonly path: string;
  readonly body: string;
  /** What the reader of the result should know: parts that could not be written, and why. */
  readonly remarks?: readonly Bilingual[];
}
