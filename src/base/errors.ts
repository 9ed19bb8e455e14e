import type { Bilingual } from './text.js';

/** What kind of failure it is; the one table below maps it to an exit status and an HTTP status. */
export type ErrorCode =
  | 'usage'
  | 'unknown-ref'
  | 'unknown-field'
  | 'bad-date'
  | 'bad-value'
  | 'not-a-log'
  | 'exists'
  | 'changed-on-disk'
  | 'unreadable'
  | 'unwritable'
  | 'nothing-to-undo'
  | 'bad-config'
  | 'address-in-use'
  | 'refused-address'
  | 'unreachable'
  | 'too-large'
  | 'needs-token'
  | 'not-allowed'
  | 'too-many'
  | 'git-failed'
  | 'not-installed'
  | 'cancelled';

/** Exit status of the command line and status of the HTTP answer, by error code. */
export const errorStatus: Readonly<Record<ErrorCode, { readonly exit: 2 | 3; readonly http: number }>> = {
  usage: { exit: 2, http: 400 },
  'unknown-ref': { exit: 2, http: 404 },
  'unknown-field': { exit: 2, http: 400 },
  'bad-date': { exit: 2, http: 400 },
  'bad-value': { exit: 2, http: 400 },
  'not-a-log': { exit: 3, http: 500 },
  exists: { exit: 3, http: 409 },
  'changed-on-disk': { exit: 3, http: 409 },
  unreadable: { exit: 3, http: 500 },
  unwritable: { exit: 3, http: 500 },
  'nothing-to-undo': { exit: 3, http: 409 },
  'bad-config': { exit: 3, http: 500 },
  'address-in-use': { exit: 3, http: 500 },
  'refused-address': { exit: 3, http: 403 },
  unreachable: { exit: 3, http: 502 },
  'too-large': { exit: 3, http: 413 },
  'needs-token': { exit: 3, http: 401 },
  'not-allowed': { exit: 3, http: 403 },
  'too-many': { exit: 3, http: 429 },
  'git-failed': { exit: 3, http: 409 },
  'not-installed': { exit: 3, http: 501 },
  cancelled: { exit: 3, http: 409 },
};

/** Work that cannot go on: what failed, on what, and what to do next. */
export class DaybookError extends Error {
  readonly code: ErrorCode;
  readonly text: Bilingual;
  readonly hint: Bilingual | null;

  constructor(code: ErrorCode, text: Bilingual, options: { readonly hint?: Bilingual; readonly cause?: unknown } = {}) {
    super(text.en, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DaybookError';
    this.code = code;
    this.text = text;
    this.hint = options.hint ?? null;
  }
}
