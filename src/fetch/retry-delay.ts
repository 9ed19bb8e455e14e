import type { WebFailure } from './web-failures.js';

/** A try that did not succeed. */
export interface FailedTry {
  /** Which it was, from 1. */
  readonly number: number;
  /** What the host said, or why it said nothing. */
  readonly outcome: number | WebFailure;
  /** The `Retry-After` header. */
  readonly retryAfter: string | undefined;
}

/** No request is made more often than this. */
export const mostTries = 3;

/** Milliseconds until it is worth another try; null when it is not, or not soon. Longer after each try, and never in step with others. */
export function retryDelay({ number, outcome, retryAfter }: FailedTry, now: number, random: () => number): number | null {
  if (number >= mostTries || !passing.has(outcome)) return null;
  const own = 500 * 2 ** (number - 1) * (0.5 + random());
  const asked = retryAfter === undefined ? 0 : askedDelay(retryAfter, now);
  return asked > longestDelay ? null : Math.max(own, asked);
}

const longestDelay = 10_000;

/** What may be over in a moment. */
const passing: ReadonlySet<number | WebFailure> = new Set<number | WebFailure>([429, 500, 502, 503, 504, 'cut']);

/** `120`, or a date. */
function askedDelay(header: string, now: number): number {
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
