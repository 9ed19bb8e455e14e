import { createHash } from 'node:crypto';
import type { IsoDate } from '../../base/dates.js';
import { isHttpUrl } from '../../base/urls.js';
import { entryPapers } from '../../log/papers/entry-papers.js';
import { type Paper, papersOf } from '../../log/papers/papers.js';
import { bestFirst } from '../../log/papers/strong-ids.js';
import { type Venue, venueName, venuesOf } from '../../log/subjects/venues.js';
import type { Mention } from '../../log/subjects/works.js';
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
  return papersOf(log).papers.map(paperCitation);
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
  return entryPapers(mention.entry).papers.map(({ ids, weakKey, title, url }) => {
    const all = ids.length > 0 ? bestFirst(ids) : [weakKey];
    const id = all[0] as string;
    return paperCitation({ id, ids: all, title: title ?? url ?? id, url, mentions: [mention] });
  });
}

/** What is cited of a paper: as one entry has it, or as all have it. */
type Cited = Pick<Paper, 'id' | 'ids' | 'title' | 'url'> & { readonly mentions: readonly Mention[] };

/** The citation of a paper and all entries that note it. */
function paperCitation(paper: Cited): Citation {
  const url = paper.url !== null && isHttpUrl(paper.url) ? new URL(paper.url.trim()).href : null;
  const arxiv = paper.ids.find((id) => id.startsWith('arxiv:'))?.slice('arxiv:'.length) ?? null;
  const venue = venueOf(paper);
  const posted = arxiv === null ? null : arxivMonth(arxiv);
  const dated = venue?.year ? venue : null;
  return {
    key: arxiv === null ? `paper-${createHash('sha256').update(paper.id).digest('hex').slice(0, 10)}` : `arxiv-${arxiv.replace('/', '-')}`,
    title: titleOf(paper, arxiv),
    url,
    arxiv,
    venue: dated && { name: dated.name, kind: journals.has(dated.name) ? 'journal' : 'conference' },
    year: dated ? dated.year : (posted?.year ?? null),
    month: dated ? null : (posted?.month ?? null),
    note: noteOf(
      paper.mentions.map((mention) => mention.day.date),
      dated ? null : venue,
    ),
  };
}

const journals: ReadonlySet<string> = new Set(['TPAMI', 'IJCV', 'TIP', 'TMM', 'TNNLS', 'TCSVT', 'TMI', 'RAL', 'TACL', 'Nature', 'Science']);

/** An address is no title. */
function titleOf({ title, url }: Cited, arxiv: string | null): string {
  const text = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (text !== '' && text !== url && !/^(?:https?:|www\.)\S*$/i.test(text)) return text;
  return arxiv === null ? text || (url ?? '') : `arXiv:${arxiv}`;
}

/** The venue in the paper's title, or in the title of an entry about this paper alone; null when they say none or several. */
function venueOf(paper: Cited): Venue | null {
  const own = venuesOf(paper.title);
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  for (const { entry } of paper.mentions) {
    const venues = venuesOf(entry.title);
    if (entryPapers(entry).papers.length === 1 && venues.length === 1) return venues[0] ?? null;
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
