import { type Remembered, remembered } from '../../base/remembered.js';
import { splitUrl } from '../../base/urls.js';
import type { Day, Entry } from '../../log/types.js';

/** A host and how many entries lead there: by the address of their title, and by their papers and code. */
export interface HostCount {
  /** Without `www.`. */
  readonly host: string;
  readonly entries: number;
  readonly articles: number;
  readonly papers: number;
  readonly code: number;
}

/** The hosts that entries lead to, the most frequent first; an entry counts once for each. */
export function countHosts(days: readonly Day[]): readonly HostCount[] {
  const hosts = new Map<string, { -readonly [K in keyof HostCount]: HostCount[K] }>();
  for (const day of days) {
    for (const entry of day.entries) {
      const kinds = hostsOf(entry);
      for (const host of new Set(Object.values(kinds).flatMap((own) => [...own]))) {
        const known = hosts.get(host) ?? { host, entries: 0, articles: 0, papers: 0, code: 0 };
        hosts.set(host, known);
        known.entries += 1;
        for (const kind of ['articles', 'papers', 'code'] as const) if (kinds[kind].includes(host)) known[kind] += 1;
      }
    }
  }
  return [...hosts.values()].sort((a, b) => b.entries - a.entries || (a.host < b.host ? -1 : 1));
}

/** The hosts that an entry leads to, each once in a list. */
type EntryHosts = Readonly<Record<'articles' | 'papers' | 'code', readonly string[]>>;

/** The hosts that an entry leads to: by its title, and by its papers and code. */
export const hostsOf: Remembered<Entry, EntryHosts> = remembered<Entry, EntryHosts>((entry) => {
  const linked = (kind: 'paper' | 'code') =>
    entry.fields.flatMap((field) => (field.kind === kind ? field.links.map((link) => hostOf(link.url)) : []));
  const named = (hosts: readonly (string | null)[]) => [...new Set(hosts.filter((host) => host !== null))];
  return { articles: named([entry.url === null ? null : hostOf(entry.url)]), papers: named(linked('paper')), code: named(linked('code')) };
});

function hostOf(url: string): string | null {
  return (
    splitUrl(url)
      ?.host.replace(/^.*@|^www\./g, '')
      .replace(/:\d+$/, '') ?? null
  );
}
