import { lookup as systemLookup } from 'node:dns/promises';
import { setTimeout as systemSleep } from 'node:timers/promises';
import { Agent } from 'undici';
import type { Fetcher, WebRequest, WebResponse } from '../base/fetcher.js';
import { sniffType } from '../base/sniff-type.js';
import { addressGate } from './address-gate.js';
import { type Exchange, exchangeOver } from './exchange.js';
import { guardedConnector, type Lookup } from './guarded-connector.js';
import { hostTurns } from './host-turns.js';
import { type HttpCache, httpCache, type KeptAnswer } from './http-cache.js';
import { type TimeLimit, timeLimit } from './time-limit.js';
import { webAddress } from './web-address.js';
import { WebError } from './web-error.js';

/** What a fetcher is opened with. */
export interface FetcherOptions {
  /** Absolute path of the folder that keeps answers; it need not be there. */
  readonly cache: string;
  /** Host names, addresses and subnets (`10.0.0.0/8`), with a port or for those of the web, that may be fetched though they are not public. */
  readonly allow: readonly string[];
  /** The `User-Agent` header. */
  readonly agent: string;
  readonly now: () => Date;
  /** From 0 to 1, for waiting times. */
  readonly random?: () => number;
  readonly lookup?: Lookup;
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly limits?: Partial<FetchLimits>;
}

/** What nobody may go over. */
export interface FetchLimits {
  /** Milliseconds for a request with all that belongs to it, and in it for a connection and for a host that says nothing. */
  readonly time: number;
  readonly connecting: number;
  readonly silence: number;
  /** Bytes of a body, and of all answers that are kept. */
  readonly body: number;
  readonly cache: number;
  readonly redirects: number;
}

/** The limits that hold where nothing else is said. */
export const usualLimits: FetchLimits = {
  time: 30_000,
  connecting: 10_000,
  silence: 15_000,
  body: 20 * 1024 * 1024,
  cache: 200 * 1024 * 1024,
  redirects: 10,
};

/** Opens the one way to the web. What it refuses, how often it asks and what it keeps is in docs/fetching.md. */
export function webFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...usualLimits, ...options.limits };
  const lookup: Lookup = options.lookup ?? ((host) => systemLookup(host, { all: true }));
  const sleep = options.sleep ?? ((time: number, signal?: AbortSignal) => systemSleep(time, undefined, { signal }));
  const now = (): number => options.now().getTime();
  const dispatcher = new Agent({
    connect: guardedConnector(addressGate(options.allow), lookup, limits.connecting),
  });
  const exchange = exchangeOver({
    dispatcher,
    turns: hostTurns(options.cache, { now, sleep }),
    agent: options.agent,
    now,
    sleep,
    random: options.random ?? Math.random,
  });
  const cache = httpCache(options.cache, limits.cache);
  return async (request) => {
    const limit = timeLimit(request.timeout ?? limits.time, request.signal);
    try {
      return await follow(request, { exchange, cache, limit, limits });
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      const failure = limit.isOver() ? new WebError('timeout', request.url, { cause: error }) : error;
      throw request.isSecret && failure instanceof WebError ? failure.ofHost(request.url) : failure;
    } finally {
      limit.end();
    }
  };
}

interface Way {
  readonly exchange: Exchange;
  readonly cache: HttpCache;
  readonly limit: TimeLimit;
  readonly limits: FetchLimits;
}

/** Goes from address to address; each is looked at as the first was, and is told nothing of the one before. */
async function follow(request: WebRequest, way: Way): Promise<WebResponse> {
  const { exchange, cache, limit, limits } = way;
  const { method = 'GET', accept = '*/*', maxBytes = limits.body, silence = limits.silence } = request;
  const isKeeping = method === 'GET' && request.cache !== 'none';
  const handed = method === 'POST' ? { body: JSON.stringify(request.json), authorization: request.authorization ?? null } : null;
  const seen = new Set<string>();
  let movedTo: string | null = null;
  let isForGood = true;
  for (let url = webAddress(request.url); ; ) {
    const key = `${accept} ${url.href}`;
    const kept = isKeeping ? cache.find(key) : null;
    const usable = kept && kept.body.length <= maxBytes ? kept : null;
    const answer = await exchange({ url, method, handed, accept, maxBytes, silence, known: usable?.headers ?? null }, limit);
    if (answer.location === null) {
      const isKept = answer.status === 304 && usable !== null;
      const { status, headers, body } = isKept ? { ...usable, status: 200, headers: { ...usable.headers, ...answer.headers } } : answer;
      if (isKeeping && status === 200 && !isKept && !isSameAnswer(usable, { headers, body })) await cache.keep(key, { headers, body });
      const type = sniffType(body, headers['content-type']);
      return { url: url.href, status, headers, body, type, isKept, ...(movedTo === null ? {} : { movedTo }) };
    }
    seen.add(url.href);
    url = webAddress(answer.location, url);
    isForGood &&= answer.status === 301 || answer.status === 308;
    if (isForGood) movedTo = url.href;
    if (seen.has(url.href) || seen.size > limits.redirects) throw new WebError('redirects', request.url);
  }
}

/** A host may send what it sent before, for it does not look at what it is asked; that is there already. */
function isSameAnswer(kept: KeptAnswer | null, { headers, body }: KeptAnswer): boolean {
  const names = ['etag', 'last-modified', 'content-type', 'cache-control', 'vary'];
  return kept !== null && names.every((name) => kept.headers[name] === headers[name]) && Buffer.compare(kept.body, body) === 0;
}
