import type { IndexReader } from '../src/search/index-reader.js';
import { MissingPart } from '../src/search/shards/fetch-part.js';
import { fetchedIndex } from '../src/search/shards/fetched-index.js';
import { pointerPath, type SearchPointer, searchFormat } from '../src/search/shards/pointer.js';

/** A site's index and the site's own words about it. */
export interface SiteIndex {
  readonly reader: IndexReader;
  readonly pointer: SearchPointer;
}

/** The site was built by another program than this page: only loading the page again helps. */
export class OldPage extends Error {
  override readonly name = 'OldPage';
}

/**
 * Asks the index of a site, which is opened when it is first asked. When a file is missing, the site may have been built anew: it is
 * opened again, once.
 */
export function siteIndex(site: URL): <T>(ask: (index: SiteIndex) => Promise<T>) => Promise<T> {
  let opened: Promise<SiteIndex> | undefined;
  const open = (): Promise<SiteIndex> => {
    const opening = openIndex(site);
    opened = opening;
    // What did not arrive may arrive the next time.
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
    return opening;
  };
  return async (ask) => {
    try {
      return await ask(await (opened ?? open()));
    } catch (error) {
      if (!(error instanceof MissingPart)) throw error;
      return await ask(await open());
    }
  };
}

async function openIndex(site: URL): Promise<SiteIndex> {
  const address = new URL(pointerPath, site);
  const pointer: SearchPointer = await (await fetched(address, 'no-cache')).json();
  if (pointer.format !== searchFormat) throw new OldPage();
  const folder = new URL(`${pointer.folder}/`, address);
  const reader = await fetchedIndex(async (path) => new Uint8Array(await (await fetched(new URL(path, folder), 'default')).arrayBuffer()));
  return { reader, pointer };
}

async function fetched(address: URL, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address.pathname}`);
  return response;
}
