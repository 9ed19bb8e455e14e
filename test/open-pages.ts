import { openDaybook } from '../src/daybook.js';
import { followLog } from '../src/http/live.js';
import { siteRoutes } from '../src/http/site.js';
import { testPorts } from './temporary-log.js';

/** The pages of a log as a browser of this machine gets them, in English, until `end` is called. */
export interface OpenPages {
  get(path: string): Promise<Response>;
  end(): void;
}

/** Opens the pages of the log in a folder, without a server. */
export async function openPages(root: string): Promise<OpenPages> {
  const end = new AbortController();
  const daybook = await openDaybook(root, testPorts);
  const site = siteRoutes(
    daybook,
    followLog(daybook, () => [], end.signal),
  );
  const headers = { host: '127.0.0.1:3210', 'accept-language': 'en' };
  return {
    get: async (path) => site.fetch(new Request(`http://127.0.0.1:3210${path}`, { headers })),
    end: () => end.abort(),
  };
}
