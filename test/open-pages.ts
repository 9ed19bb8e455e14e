import type { Ports } from '../src/base/ports.js';
import { openDaybook } from '../src/daybook.js';
import { followLog } from '../src/http/live.js';
import { siteRoutes } from '../src/http/site.js';
import { testPorts } from './temporary-log.js';

/** The pages of a log as a browser of this machine gets them, in English, until `end` is called. */
export interface OpenPages {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form. */
  post(path: string, form: URLSearchParams, headers?: Readonly<Record<string, string>>): Promise<Response>;
  end(): void;
}

/** Opens the pages of the log in a folder, without a server; `ports` stand in the place of the tests' own. */
export async function openPages(root: string, ports: Partial<Ports> = {}): Promise<OpenPages> {
  const end = new AbortController();
  const daybook = await openDaybook(root, { ...testPorts, ...ports });
  const site = siteRoutes(
    daybook,
    followLog(daybook, () => [], end.signal),
  );
  const headers = { host: '127.0.0.1:3210', 'accept-language': 'en' };
  const ask = async (path: string, request: RequestInit, more: Readonly<Record<string, string>> = {}): Promise<Response> =>
    site.fetch(new Request(`http://127.0.0.1:3210${path}`, { ...request, headers: { ...headers, ...more } }));
  return {
    get: (path, more) => ask(path, {}, more),
    post: (path, form, more) => ask(path, { method: 'POST', body: form }, more),
    end: () => end.abort(),
  };
}
