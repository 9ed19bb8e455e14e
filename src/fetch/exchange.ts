import type { Dispatcher } from 'undici';
import { failureOf } from './failure-of.js';
import type { HostTurns, TurnClock } from './host-turns.js';
import { acceptedCodings, readBody } from './read-body.js';
import { retryDelay } from './retry-delay.js';
import type { TimeLimit } from './time-limit.js';
import type { WebFailure } from './web-failures.js';

/** One question to one host. */
export interface Question {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST';
  /** What is handed over; null but for `POST`. */
  readonly handed: Handed | null;
  readonly accept: string;
  readonly maxBytes: number;
  /** Milliseconds for which the host may say nothing. */
  readonly silence: number;
  /** Headers of an answer that is there already; the host is asked whether it is still right. */
  readonly known: Readonly<Record<string, string>> | null;
}

/** What is handed over to a host. */
export interface Handed {
  /** JSON. */
  readonly body: string;
  readonly authorization: string | null;
}

/** What it answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty when the answer leads elsewhere. */
  readonly body: Uint8Array;
  /** Where it leads; null when it does not. */
  readonly location: string | null;
}

/** Asks a host, in its turn, and again where it may help. */
export type Exchange = (question: Question, limit: TimeLimit) => Promise<Answer>;

/** What questions go through. */
export interface ExchangeOptions extends TurnClock {
  readonly dispatcher: Dispatcher;
  readonly turns: HostTurns;
  readonly agent: string;
  readonly random: () => number;
}

/** A try: an answer, or how long to wait before the next one. */
type Try = { readonly answer: Answer } | { readonly wait: number };

/** Joins the parts of an exchange. */
export function exchangeOver(options: ExchangeOptions): Exchange {
  return async (question, limit) => {
    for (let number = 1; ; number++) {
      // The time in which others have their turn is not counted.
      limit.pause();
      const work = (): Promise<Try> => {
        limit.go();
        return tryOnce(question, number, limit, options);
      };
      const tried = await options.turns(question.url.hostname, work, limit.signal);
      if ('answer' in tried) return tried.answer;
      await options.sleep(tried.wait, limit.signal);
    }
  };
}

async function tryOnce(question: Question, number: number, limit: TimeLimit, options: ExchangeOptions): Promise<Try> {
  const { url, method, maxBytes, silence } = question;
  const again = (outcome: number | WebFailure, retryAfter?: string): number | null => {
    // What was handed over may have been taken though no answer came; only "too many" says that it was not.
    if (method === 'POST' && outcome !== 429) return null;
    const wait = retryDelay({ number, outcome, retryAfter }, options.now(), options.random);
    return wait !== null && wait < limit.left() ? wait : null;
  };
  try {
    const {
      statusCode: status,
      headers: raw,
      body: stream,
    } = await options.dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers: headersOf(question, options.agent),
      body: question.handed?.body ?? null,
      headersTimeout: silence,
      bodyTimeout: silence,
      signal: limit.signal,
    });
    const headers = plainHeaders(raw);
    const wait = again(status, headers['retry-after']);
    const location = redirects.has(status) && method !== 'POST' ? (headers.location ?? null) : null;
    if (wait !== null || location !== null || method === 'HEAD') {
      stream.dump({ limit: 16_384 }).catch(() => {}); // It is not of interest how it ends.
      return wait === null ? { answer: { status, headers, body: new Uint8Array(0), location } } : { wait };
    }
    const length = Number(headers['content-length'] ?? 0);
    const body = await readBody({ stream, length, coding: headers['content-encoding'] ?? '', address: url.href }, maxBytes);
    return { answer: { status, headers, body, location } };
  } catch (error) {
    if (limit.signal.aborted) throw error;
    const failure = failureOf(error, url.href);
    const wait = again(failure.failure);
    if (wait === null) throw failure;
    return { wait };
  }
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** No cookie, no Referer, nothing of the user's but what is handed over. */
function headersOf({ accept, known, handed }: Question, agent: string): Record<string, string> {
  const { etag, 'last-modified': modified } = known ?? {};
  return {
    'user-agent': agent,
    accept,
    'accept-encoding': acceptedCodings,
    ...(handed ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    ...(handed?.authorization ? { authorization: handed.authorization } : {}),
    ...(isSendable(etag) ? { 'if-none-match': etag } : isSendable(modified) ? { 'if-modified-since': modified } : {}),
  };
}

function isSendable(value: string | undefined): value is string {
  return value !== undefined && /^[\x20-\x7e]+$/.test(value);
}

/** One text a name; cookies are not even looked at. */
function plainHeaders(raw: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(raw).filter(([name, value]) => value !== undefined && name !== 'set-cookie');
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]));
}
