import { hostOf, isHostOf } from '../base/host-of.js';
import type { AssetRecord } from './asset.js';
import { hashDistance } from './difference-hash.js';

/** A picture that a host sends in place of the one that was asked for. All that is given must agree. */
export interface Placeholder {
  /** The host, or the domain that it belongs to. */
  readonly host: string;
  readonly sizes?: readonly (readonly [width: number, height: number])[];
  readonly mostBytes?: number;
  readonly hash?: string;
  /** What it looks like, and in how many bits another may differ. */
  readonly look?: { readonly hash: string; readonly distance: number };
  /** The end of the address that the host leads to. */
  readonly landing?: string;
}

/** What came for a picture. */
export interface Arrival {
  readonly url: string;
  /** The address that answered, after redirects. */
  readonly landed: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/**
 * Placeholders that are known before any was met. WeChat’s (“此图片来自微信公众平台，未经允许不可引用”) has 140 × 140 pixels in about 2 kB,
 * with status 200, as several readers of its articles report; Imgur leads to `removed.png`.
 */
export const knownPlaceholders: readonly Placeholder[] = [
  { host: 'qpic.cn', sizes: [[140, 140]], mostBytes: 4_096 },
  { host: 'qlogo.cn', sizes: [[140, 140]], mostBytes: 4_096 },
  { host: 'imgur.com', landing: '/removed.png' },
];

/** The placeholders that a log has met: the same bytes, or nearly the same look in the same size, mean the same again. */
export function metPlaceholders(records: Iterable<AssetRecord>): readonly Placeholder[] {
  return [...records].flatMap(({ status, url, hash, width, height, look }) => {
    const host = hostOf(url);
    if (status !== 'placeholder' || hash === null) return [];
    const same = { host, hash };
    if (look === undefined || width === null || height === null || isPlain(look)) return [same];
    return [same, { host, sizes: [[width, height]], look: { hash: look, distance: 4 } }];
  });
}

/** Finds the placeholder that came; `look` is asked for only when all else agrees. */
export async function placeholderOf(
  arrival: Arrival,
  placeholders: readonly Placeholder[],
  look: () => Promise<string>,
): Promise<Placeholder | null> {
  for (const one of placeholders) if (agrees(one, arrival) && (!one.look || (await isAlike(one.look, look)))) return one;
  return null;
}

function agrees({ host, sizes, mostBytes, hash, landing }: Placeholder, arrival: Arrival): boolean {
  if (!isHostOf(hostOf(arrival.url), [host])) return false;
  if (sizes && !sizes.some(([width, height]) => width === arrival.width && height === arrival.height)) return false;
  if (mostBytes !== undefined && arrival.bytes > mostBytes) return false;
  if (landing !== undefined && !arrival.landed.replace(/[?#].*$/s, '').endsWith(landing)) return false;
  return hash === undefined || hash === arrival.hash;
}

async function isAlike(look: { readonly hash: string; readonly distance: number }, own: () => Promise<string>): Promise<boolean> {
  return hashDistance(look.hash, await own()) <= look.distance;
}

/** A picture that is of one colour in most places looks like any other such. */
function isPlain(look: string): boolean {
  const bits = hashDistance(look, '0000000000000000');
  return bits < 8 || bits > 56;
}

/** From so many addresses of one guarded host the same bytes are no coincidence. */
export const leastRepeats = 3;

/** Kept pictures that are their host’s placeholder, not met before: the same bytes came for several addresses of a host that guards its pictures. */
export function repeatedPictures(records: Iterable<AssetRecord>, guardedHosts: readonly string[]): readonly AssetRecord[] {
  const groups = new Map<string, AssetRecord[]>();
  for (const record of records) {
    const domain = guardedHosts.find((one) => isHostOf(hostOf(record.url), [one]));
    if (record.status !== 'kept' || domain === undefined || record.from !== undefined || (record.bytes ?? 0) > mostPlaceholderBytes)
      continue;
    const key = `${domain} ${record.hash}`;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ url }) => pathOf(url))).size >= leastRepeats).flat();
}

/** Placeholders are drawn small; an author’s figure that is used again is larger. */
const mostPlaceholderBytes = 30_000;

/** The same picture in another size or format is no other address. */
function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/\/\d+$/, '');
}
