import type { Fetcher } from '../base/fetcher.js';

/** What a fetcher is opened with. */
export interface FetcherOptions {
  /** Absolute path of the folder that keeps answers. */
  readonly cache: string;
  readonly now: () => Date;
}

/** Opens the way to the web. */
export function webFetcher(_options: FetcherOptions): Fetcher {
  return async ({ url }) => Promise.reject(new Error(`not written yet: ${url}`));
}
