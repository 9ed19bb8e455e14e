import { createHash } from 'node:crypto';
import type { IsoDate } from '../../base/dates.js';
import { arxivReference, isHttpUrl } from '../../base/urls.js';
import { type Venue, venueName, venuesOf } from '../../log/subjects/venues.js';
import { type Mention, namedBy, type Work, worksOf } from '../../log/subjects/works.js';
import type { Entry, Log } from '../../log/types.js';

/** What a log knows about a paper. It does not know authors, so no format names any. */
export interface Citation {
  /** The same for the same paper whatever else the log says: `arxiv-2203.01305`, `paper-9f2c41d07b`. */
  readonly key: string;
  readonly title: string;
  /** Null when the log names no address that opens. */
  readonly url: string | null;
  /** `2203.01305`, `math/0309136`; null for a paper that is not on arXiv. */
  readonly arxiv: string | null;
  /** Where it appeared, when a title says so with the year. */
  readonly venue: { readonly name: string; readonly kind: 'conference' | 'journal' } | null;
  /** Of the venue, else of the arXiv id. */
  readonly year: number | null;
  /** 1–12, of the arXiv id; null where the venue gives the year. */
  readonly month: number | null;
  /** When the log noted it and what else it says: `Noted on 2022-05-11.` */
  readonly note: string;
}

/** The papers of a log, each once, in the order in which they were first noted. */
export function logCitations(log: Log): readonly Citation[] {
  return worksOf(log)
    .filter((work) => work.kind === 'paper')
    .map(workCitation);
}

/** The papers of one entry, each once; worked out once, because its page, its head and its file of citations all ask. */
export function entryCitations(mention: Mention): readonly Citation[] {
  const known = citations.get(mention.entry);
  if (known?.date === mention.day.date) return known.found;
  const found = readCitations(mention);
  citations.set(mention.entry, { date: mention.day.date, found });
  return found;
}

const citations = new WeakMap<Entry, { readonly date: IsoDate; readonly found: readonly Citation[] }>();

function readCitations(mention: Mention): readonly Citation[] {
  const papers = new Map(
    namedBy(mention.entry)
      .filter((named) => named.kind === 'paper')
      .reverse()
      .map((named) => [named.id, { ...named, mentions: [mention] }]),
  );
  return [...papers.values()].reverse().map(workCitation);
}

/** The citation of a paper and all entries that name it. */
function workCitation(work: Work): Citation {
  const url = work.url !== null && isHttpUrl(work.url) ? new URL(work.url.trim()).href : null;
  const reference = work.url === null ? null : arxivReference(work.url);
  const arxiv = reference?.valid ? reference.id : null;
  const venue = venueOf(work);
  const posted = arxiv === null ? null : arxivMonth(arxiv);
  const dated = venue?.year ? venue : null;
  return {
    key: arxiv === null ? `paper-${createHash('sha256').update(work.id).digest('hex').slice(0, 10)}` : `arxiv-${arxiv.replace('/', '-')}`,
    title: titleOf(work, arxiv),
    url,
    arxiv,
    venue: dated && { name: dated.name, kind: journals.has(dated.name) ? 'journal' : 'conference' },
    year: dated ? dated.year : (posted?.year ?? null),
    month: dated ? null : (posted?.month ?? null),
    note: noteOf(
      work.mentions.map((mention) => mention.day.date),
      dated ? null : venue,
    ),
  };
}

const journals: ReadonlySet<string> = new Set(['TPAMI', 'IJCV', 'TIP', 'TMM', 'TNNLS', 'TCSVT', 'TMI', 'RAL', 'TACL', 'Nature', 'Science']);

/** An address is no title. */
function titleOf({ title, url }: Work, arxiv: string | null): string {
  const text = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (text !== '' && text !== url && !/^(?:https?:|www\.)\S*$/i.test(text)) return text;
  return arxiv === null ? text || (url ?? '') : `arXiv:${arxiv}`;
}

/** The venue in the paper's title, or in the title of an entry about this paper alone; null when they say none or several. */
function venueOf(work: Work): Venue | null {
  const own = venuesOf(work.title);
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  for (const { entry } of work.mentions) {
    const papers = new Set(
      namedBy(entry)
        .filter((named) => named.kind === 'paper')
        .map((named) => named.id),
    );
    const venues = venuesOf(entry.title);
    if (papers.size === 1 && venues.length === 1) return venues[0] ?? null;
  }
  return null;
}

/** When an id was given: April 2022 for `2204.07154`, September 2003 for `math/0309136`. */
function arxivMonth(id: string): { readonly year: number; readonly month: number } | null {
  const found = /^(?:[a-z.-]+\/)?(\d\d)(\d\d)/i.exec(id);
  if (!found) return null;
  const year = Number(found[1]);
  return { year: year < 91 ? 2000 + year : 1900 + year, month: Number(found[2]) };
}

function noteOf(dates: readonly IsoDate[], venue: Venue | null): string {
  const noted = `Noted on ${[...new Set(dates)].join(', ')}.`;
  return venue === null ? noted : `${noted} Venue: ${venueName(venue)}.`;
}
