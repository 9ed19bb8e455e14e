import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalUrl } from '../../base/urls.js';
import { entryKeys } from '../../log/entry-key.js';
import { fold } from '../../log/fold.js';
import type { Day } from '../../log/types.js';
import { shorten, titleView } from '../../pages/title.js';
import { type Permalinks, slugOf } from './permalinks.js';

/** An entry's page that has a new address because the entry's key changed. */
export interface Move {
  /** The old page's name: `2022-05-11-3f9c01ab`. */
  readonly from: string;
  /** The entry's key now. */
  readonly to: string;
  /** The date of the change. */
  readonly on: string;
}

/** Where a log keeps its moves: a line each, only ever added to, in git. */
export const movesPath = '.daybook/permalinks.jsonl';

/** What an entry can be known by after its key changed. */
export interface EntryMark {
  readonly slug: string;
  /** Null for a page of the last build, which does not say. */
  readonly key: string | null;
  /** `2022-05-11#3` */
  readonly ref: string;
  /** Folded; "" for none. */
  readonly title: string;
  /** Canonical; "" for none. */
  readonly url: string;
}

/** Finds the entries that are gone among those that are new: by address, else by title, else by place. */
export function movedEntries(gone: readonly EntryMark[], fresh: readonly EntryMark[], on: string): readonly Move[] {
  const open = new Set(fresh);
  const moves: Move[] = [];
  let lost = gone;
  for (const trait of ['url', 'title', 'ref'] as const) {
    const byTrait = new Map([...open].reverse().map((mark) => [mark[trait], mark] as const));
    lost = lost.filter((mark) => {
      const found = mark[trait] === '' ? undefined : byTrait.get(mark[trait]);
      if (found?.key == null || !open.delete(found)) return true;
      moves.push({ from: mark.slug, to: found.key, on });
      return false;
    });
  }
  return moves;
}

/** The marks of a day's entries. */
export function entryMarks(day: Day): readonly EntryMark[] {
  return entryKeys(day).map((key, at) => {
    const { title, url } = day.entries[at] as Day['entries'][number];
    const ref = `${day.ref}#${at + 1}`;
    return { slug: slugOf(day.ref, key), key, ref, title: titleMark(shownTitle(title, ref)), url: url ? canonicalUrl(url) : '' };
  });
}

/** An entry's title as its page says it to other programs. */
export function shownTitle(title: string, ref: string): string {
  return shorten(titleView(title).rest, 120) || ref;
}

/** A title folded for comparing; none for one that only says the place. */
export function titleMark(title: string): string {
  return /^[\d-]+[a-z]*#\d+$/.test(title) ? '' : fold(title);
}

/** The moves that a log's file tells, in its order; none without one. */
export function readMoves(root: string): readonly Move[] {
  const path = join(root, movesPath);
  return existsSync(path) ? parseMoves(readFileSync(path, 'utf8')) : [];
}

/** Moves as lines of the file. */
export function movesText(moves: readonly Move[]): string {
  return moves.map(({ from, to, on }) => `${JSON.stringify({ from, to, on })}\n`).join('');
}

/** Lines that say no move, such as the marks of a merge, are passed over. */
export function parseMoves(text: string): readonly Move[] {
  return text.split('\n').flatMap((line) => {
    try {
      const move: unknown = JSON.parse(line);
      return isMove(move) ? [move] : [];
    } catch {
      return [];
    }
  });
}

function isMove(value: unknown): value is Move {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, on } = value as Partial<Record<keyof Move, unknown>>;
  return typeof from === 'string' && /^\d{4}-\d{2}-\d{2}[a-z]*-[0-9a-f]{8}$/.test(from) && typeof to === 'string' && typeof on === 'string';
}

/** Old pages' names with the names of the pages that took their place; an entry that moved twice is followed to where it is. */
export function redirectsOf(moves: readonly Move[], permalinks: Permalinks): ReadonlyMap<string, string> {
  const targets = new Map(moves.map(({ from, to }) => [from, to] as const));
  const redirects = new Map<string, string>();
  for (const from of [...targets.keys()].sort()) {
    const to = permalinks.has(from) ? null : followed(targets, from, permalinks);
    if (to !== null) redirects.set(from, to);
  }
  return redirects;
}

/** Days that are gone with the days that took most of their entries: a day that got another date leads on as its entries do. */
export function dayRedirectsOf(redirects: ReadonlyMap<string, string>, days: readonly Day[]): ReadonlyMap<string, string> {
  const refs = new Set(days.map((day) => day.ref));
  const targets = new Map<string, Map<string, number>>();
  for (const [from, to] of redirects) {
    const [old, ref] = [dayRefOf(from), dayRefOf(to)];
    if (refs.has(old)) continue;
    const counts = targets.get(old) ?? new Map<string, number>();
    targets.set(old, counts.set(ref, (counts.get(ref) ?? 0) + 1));
  }
  return new Map([...targets].map(([old, counts]) => [old, ([...counts].sort((a, b) => b[1] - a[1])[0] as [string, number])[0]]));
}

/** `2022-05-11b` of `2022-05-11b-3f9c01ab`. */
function dayRefOf(slug: string): string {
  return slug.slice(0, -9);
}

function followed(targets: ReadonlyMap<string, string>, from: string, permalinks: Permalinks): string | null {
  const seen = new Set<string>();
  for (let name = from; !seen.has(name); ) {
    seen.add(name);
    const key = targets.get(name);
    if (key === undefined) return null;
    const slug = permalinks.ofKey(key);
    if (slug !== null) return slug;
    name = slugOf(key.slice(0, 10), key);
  }
  return null;
}
