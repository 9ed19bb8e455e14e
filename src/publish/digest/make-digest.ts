import { type IsoDate, parseDate } from '../../base/dates.js';
import { hostOf } from '../../base/host-of.js';
import { oneLine } from '../../base/one-line.js';
import { say } from '../../base/text.js';
import type { RankedItem } from '../../inbox/ranked-item.js';
import type { Digest, DigestItem, DigestSource } from '../../pages/inbox/digest.js';
import { whyWords } from './why-words.js';

/** What a digest is made from. */
export interface MorningFacts {
  readonly date: IsoDate;
  readonly now: Date;
  /** All that waits, best first. */
  readonly ranked: readonly RankedItem[];
  readonly sources: readonly DigestSource[];
  /** The ids of items that earlier digests had: nobody is told of a thing twice. */
  readonly told: ReadonlySet<string>;
  /** How many items it shows. */
  readonly limit: number;
}

/** The digest of a morning: the first of what waits and was not told of before, and what came of each source. */
export function makeDigest({ date, now, ranked, sources, told, limit }: MorningFacts): Digest {
  return {
    date,
    at: now.toISOString(),
    items: ranked
      .filter(({ item }) => hostOf(item.url) !== '' && !told.has(item.id))
      .slice(0, limit)
      .map(digestItem),
    waiting: ranked.length,
    sources: sources.map(({ name, said, isTrouble }) => ({
      name: oneLine(name, 80),
      said: say(oneLine(said.en, 400), oneLine(said.zh, 400)),
      isTrouble,
    })),
  };
}

/** Sources give texts of any length; a digest is read at breakfast. */
function digestItem(ranked: RankedItem): DigestItem {
  const { item, isExploration } = ranked;
  return {
    id: item.id,
    title: oneLine(item.title, 300) || oneLine(item.url, 300),
    url: new URL(item.url).href,
    abstract: item.abstract === null ? null : oneLine(item.abstract, 300) || null,
    summary: null,
    authors: item.authors.slice(0, mostAuthors).map((author) => oneLine(author, 60)),
    venue: item.venue === null ? null : oneLine(item.venue, 60) || null,
    published: item.published === null ? null : parseDate(item.published.slice(0, 10)),
    sources: [...new Set(item.sightings.map(({ source }) => oneLine(source, 80)))],
    isExploration,
    why: whyWords(ranked),
  };
}

const mostAuthors = 12;
