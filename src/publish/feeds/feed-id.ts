import { createHash } from 'node:crypto';
import { entryKeys } from '../../log/entry-key.js';
import type { Day } from '../../log/types.js';

/** The id of a day in feeds: `tag:example.org,2022-05-11:day/2022-05-11`. */
export function dayId(siteUrl: string, day: Day): string {
  return tagUri(siteUrl, day, `day/${day.ref}`);
}

/** The id of entry n (1-based) of a day in feeds, from its EntryKey: it stays when entries change their order or title. */
export function entryId(siteUrl: string, day: Day, n: number): string {
  const key = entryKeys(day)[n - 1] ?? '';
  return tagUri(siteUrl, day, `entry/${createHash('sha256').update(key).digest('hex').slice(0, 20)}`);
}

/** RFC 4151: an authority, a date on which it was theirs, and a name. Two logs on one host differ by their path. */
function tagUri(siteUrl: string, day: Day, name: string): string {
  const { hostname, pathname } = new URL(siteUrl);
  return `tag:${hostname},${day.date}:${pathname.slice(1)}${name}`;
}
