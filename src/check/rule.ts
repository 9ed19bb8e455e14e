import type { Severity, TextEdit } from '../base/diagnostic.js';
import type { Bilingual } from '../base/text.js';
import type { CheckContext } from './check-context.js';

/** What a rule found, before its id and severity are put to it. */
export interface Finding {
  /** Path relative to the log. */
  readonly file: string;
  /** 1-based; 1 for a finding about a whole file. */
  readonly line: number;
  /** What is wrong and what to do, without file and line. */
  readonly message: Bilingual;
  /** Edits to `file` on the lines the finding is about, only when nothing can get lost by them. */
  readonly fix?: readonly TextEdit[] | null;
}

/** One thing that can be wrong in a log. */
export interface Rule {
  /** Named after the thing: `label-typo`. */
  readonly id: string;
  readonly severity: Severity;
  readonly enabledByDefault: boolean;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** An example without a finding, in the form that `exampleLog` reads. */
  readonly good: string;
  /** The same example with a finding. */
  readonly bad: string;
  /** Finds every place, in any order. Linear in the size of the log. */
  check(context: CheckContext): Iterable<Finding>;
}
