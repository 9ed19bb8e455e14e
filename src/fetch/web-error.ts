import { byteSize } from '../base/byte-size.js';
import { DaybookError } from '../base/errors.js';
import { parseUrl } from '../base/parse-url.js';
import { shownAddress } from './shown-address.js';
import { type WebFailure, webFailures } from './web-failures.js';

/** A request that nothing came of, with the reason for programs. */
export class WebError extends DaybookError {
  readonly failure: WebFailure;
  private readonly detail: string;

  constructor(failure: WebFailure, address: string, options: { readonly detail?: string; readonly cause?: unknown } = {}) {
    const { code, text, hint } = webFailures[failure];
    const detail = options.detail ?? '';
    super(code, text(shownAddress(address), detail), {
      hint: typeof hint === 'function' ? hint(detail, address) : hint,
      ...(options.cause === undefined ? {} : { cause: options.cause }),
    });
    this.name = 'WebError';
    this.failure = failure;
    this.detail = detail;
  }

  /** The same of an address of which only the host may be told; what it was caused by is left out, for it may tell more. */
  ofHost(address: string): WebError {
    return new WebError(this.failure, parseUrl(address)?.origin ?? '…', { detail: this.detail });
  }

  /** A body that went over the limit. */
  static tooLarge(address: string, limit: number): WebError {
    return new WebError('too-large', address, { detail: byteSize(limit) });
  }
}
