import type { Bilingual } from './text.js';

/** What kind of failure it is: wrong use, a value or file that cannot be read, something too large or missing, the network, the disk, or a run called off. */
export type LabErrorCode =
  | 'usage'
  | 'bad-value'
  | 'unreadable'
  | 'too-large'
  | 'not-installed'
  | 'unreachable'
  | 'unwritable'
  | 'cancelled';

/** Work of a lab that cannot go on: what failed, on what, and what to do next. */
export class LabError extends Error {
  readonly code: LabErrorCode;
  readonly text: Bilingual;
  readonly hint: Bilingual | null;

  constructor(code: LabErrorCode, text: Bilingual, options: { readonly hint?: Bilingual; readonly cause?: unknown } = {}) {
    super(text.en, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'LabError';
    this.code = code;
    this.text = text;
    this.hint = options.hint ?? null;
  }
}
