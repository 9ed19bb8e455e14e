import { join } from 'node:path';
import type { Fetcher } from '../../src/base/fetcher.js';
import { silentLogger } from '../../src/base/logger.js';
import { openDaybook } from '../../src/daybook.js';
import { type FetchLimits, webFetcher } from '../../src/fetch/web-fetcher.js';
import type { Daybook } from '../../src/operations/daybook-context.js';
import { temporaryLog } from '../cli/temporary-log.js';

/** A log whose sources are on this machine, with a clock that tests put where they like. */
export interface FetchingLog {
  readonly folder: string;
  readonly open: () => Promise<Daybook>;
  /** The time that it is. */
  now: Date;
}

/** Makes a log with feeds at paths of a host of this machine. */
export function fetchingLog(port: number, feeds: Readonly<Record<string, string>>, limits: Partial<FetchLimits> = {}): FetchingLog {
  const sources = Object.entries(feeds).map(([name, path]) => ({ name, kind: 'feed', url: `http://127.0.0.1:${port}${path}` }));
  const folder = temporaryLog({ 'daybook.json': JSON.stringify({ inbox: { sources } }), 'notes/.keep': '' });
  const log: { now: Date } & Pick<FetchingLog, 'folder'> = { folder, now: new Date('2022-05-12T04:00:00Z') };
  const clock = (): Date => log.now;
  let fetch: Fetcher | null = null;
  return Object.assign(log, {
    open: () => {
      fetch ??= webFetcher({
        ...{ cache: join(folder, '.daybook/cache/http'), allow: [`127.0.0.1:${port}`], agent: 'Daybook/test', now: clock, limits },
        sleep: async () => {},
      });
      return openDaybook(folder, { now: clock, logger: silentLogger, fetch });
    },
  });
}

/** A feed with entries of these numbers. */
export function feedOf(...numbers: readonly number[]): string {
  const items = numbers.map((n) => `<item><title>检测 ${n}</title><link>https://blog.example.org/${n}</link></item>`);
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Blog</title><link>https://blog.example.org/</link>${items.join('')}</channel></rss>`;
}
