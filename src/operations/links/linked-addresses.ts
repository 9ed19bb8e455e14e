import { isHttpUrl } from '../../base/urls.js';
import type { Day } from '../../log/types.js';

/** An address that entries link to. */
export interface LinkedAddress {
  /** As it is written where it stands first. */
  readonly url: string;
  /** The entries, in the order of the log, each once. */
  readonly refs: readonly string[];
}

/** An entry's place: the day, and its 0-based position; null for every entry of the day. */
export interface LinkScope {
  readonly day: Day;
  readonly index: number | null;
}

/** The http and https addresses that entries link to, without pictures, in the order of the log; one that differs only in its anchor is the same. */
export function linkedAddresses(scopes: readonly LinkScope[]): LinkedAddress[] {
  const found = new Map<string, { readonly url: string; readonly refs: Set<string> }>();
  for (const { day, index } of scopes) {
    for (const [at, entry] of day.entries.entries()) {
      if (index !== null && index !== at) continue;
      const urls = [entry.url ?? '', ...entry.fields.flatMap(({ links }) => links.map(({ url }) => url))];
      for (const url of urls.filter(isHttpUrl)) {
        const key = url.replace(/#.*$/, '');
        const known = found.get(key) ?? { url, refs: new Set<string>() };
        known.refs.add(`${day.ref}#${at + 1}`);
        found.set(key, known);
      }
    }
  }
  return [...found.values()].map(({ url, refs }) => ({ url, refs: [...refs] }));
}
