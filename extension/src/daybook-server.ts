import type * as z from 'zod/mini';
import { type CaptureAnswer, captureAnswer, createdAnswer, type KeptAnswer, keptAnswer, statusAnswer } from './capture-answer.js';
import type { HandedPage } from './handed-page.js';
import { elsewhere, problemOf, ServerProblem, tooLarge, unreachable } from './server-problem.js';
import type { Settings } from './settings.js';
import { say } from './words.js';

/** An entry as `POST /api/entries` takes it. */
export interface NewEntry {
  readonly url: string;
  readonly html?: string;
  readonly capture: true;
  readonly title: string;
  readonly relevance: number;
  /** Today in the log's time zone when absent. */
  readonly date?: string;
  readonly papers: readonly { readonly title: string | null; readonly url: string }[];
  readonly code: readonly { readonly title: string | null; readonly url: string }[];
  readonly tips?: string;
  readonly again: boolean;
}

/** A Daybook that pages are handed over to. What fails is thrown as a ServerProblem. */
export interface DaybookServer {
  status(): Promise<{ readonly days: number; readonly entries: number }>;
  capture(page: HandedPage): Promise<CaptureAnswer>;
  /** Writes an entry; gives its ref, `2022-05-11#3`. */
  create(entry: NewEntry): Promise<string>;
  /** Keeps a link for later. */
  keep(page: HandedPage, title: string): Promise<KeptAnswer['links'][number]['status']>;
}

/** Seconds: a server asks the web where it was handed no page. */
const patience = 60;

/** What a server takes as one body. */
const mostBytes = 16 * 1024 * 1024;

/** Opens the way to a server. */
export function daybookServer({ address, token }: Settings, fetch: typeof globalThis.fetch): DaybookServer {
  const ask = async <Answer>(path: string, schema: z.ZodMiniType<Answer>, body?: object): Promise<Answer> => {
    const headers = { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) };
    const request = { headers, credentials: 'omit', redirect: 'manual', signal: AbortSignal.timeout(patience * 1000) } as const;
    const text = body && JSON.stringify(body);
    // A server that takes no more may hang up before its answer is read.
    if (text && new Blob([text]).size > mostBytes) throw tooLarge();
    const sent = text ? { ...request, method: 'POST', body: text } : request;
    const response = await fetch(`${address}/api/${path}`, sent).catch(() => Promise.reject(unreachable(address)));
    // A browser does not tell where to.
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) throw elsewhere(address);
    const answered = await response.text().catch(() => Promise.reject(unreachable(address)));
    if (!response.ok) throw problemOf(address, response.status, answered);
    const answer = schema.safeParse(readJson(answered));
    if (answer.success) return answer.data;
    throw new ServerProblem('no-daybook', say('noDaybook', address), say('noDaybookHint'));
  };
  return {
    status: () => ask('status', statusAnswer),
    capture: ({ url, html }) =>
      html === null ? ask(`capture?input=${encodeURIComponent(url)}`, captureAnswer) : ask('capture', captureAnswer, { url, html }),
    create: async (entry) => (await ask('entries', createdAnswer, entry)).ref,
    keep: async ({ url, html }, title) => {
      const { links } = await ask('to-read/add', keptAnswer, { url, title, ...(html === null ? {} : { html }) });
      return links[0]?.status ?? 'queued';
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
