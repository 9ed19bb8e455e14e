import { compareText } from '../../base/compare-text.js';
import type { IsoDate } from '../../base/dates.js';
import { textKey } from '../../base/text-key.js';
import { linkKey, notedAt } from '../../log/papers/link-noted.js';
import { type Paper, type PaperIndex, papersOf } from '../../log/papers/papers.js';
import type { Log } from '../../log/types.js';

/** Something that may be noted, with what a source tells of it at least. */
export interface Candidate {
  readonly title: string;
  readonly url: string | null;
}

/** A candidate, and whether the log noted it later. */
export interface JudgedCandidate extends Candidate {
  readonly isNoted: boolean;
}

/** A log as it was on a day, and what could be offered then. */
export interface TimeSplit {
  readonly past: Log;
  /** Sorted by title, so that their order says nothing of which are noted. */
  readonly candidates: readonly JudgedCandidate[];
}

/**
 * Splits a log after a day. Candidates are the papers that it noted after that day and never before, and those of `others` that it had not noted, which count as
 * noted where it noted them later. Each is offered by its title and address alone: a paper of the log under the title that its entry
 * wrote for it, so one without such a title is no candidate.
 */
export function splitAfter(log: Log, until: IsoDate, others: readonly Candidate[]): TimeSplit {
  const index = papersOf(log);
  const titled = byTitle(index.papers);
  const taken = new Set<string>();
  const isNew = (keys: readonly string[]): boolean => {
    if (keys.some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  };
  const given = others.flatMap(({ title, url }): JudgedCandidate[] => {
    const paper = paperOf(index, titled, { title, url });
    const first = firstNoted(log, index, url, paper);
    if (first !== null && first <= until) return [];
    return isNew(keysOf(index, { title, url }, paper)) ? [{ title, url, isNoted: first !== null }] : [];
  });
  const noted = index.papers.flatMap((paper): JudgedCandidate[] => {
    const { title, url, mentions } = paper;
    const isLater = mentions.every(({ day }) => day.date > until) && mentions.some(({ through }) => through === 'name');
    if (!isLater || title === url) return [];
    return isNew(keysOf(index, { title, url }, paper)) ? [{ title, url, isNoted: true }] : [];
  });
  const candidates = [...given, ...noted].sort((a, b) => compareText(a.title, b.title) || compareText(a.url ?? '', b.url ?? ''));
  return { past: logUntil(log, until), candidates };
}

/** A log without its days after a date, and without what was learnt from them. */
function logUntil(log: Log, until: IsoDate): Log {
  const notes = log.notes.filter(({ days }) => days.every(({ date }) => date <= until));
  return { ...log, notes, days: log.days.filter(({ date }) => date <= until), readme: null };
}

/** Shorter titles may be of two papers. */
const shortestTitle = 12;

function byTitle(papers: readonly Paper[]): ReadonlyMap<string, Paper> {
  const found = new Map<string, Paper>();
  for (const paper of papers) {
    const key = textKey(paper.title);
    if (key.length >= shortestTitle && !found.has(key)) found.set(key, paper);
  }
  return found;
}

function paperOf(index: PaperIndex, titled: ReadonlyMap<string, Paper>, { title, url }: Candidate): Paper | null {
  const [addressed] = url === null ? [] : [index.withId(linkKey(index, url))];
  return addressed ?? titled.get(textKey(title)) ?? null;
}

/** The first day on which a paper, or an entry's own link, was noted. */
function firstNoted(log: Log, index: PaperIndex, url: string | null, paper: Paper | null): IsoDate | null {
  const linked = url === null ? null : (notedAt(log, linkKey(index, url))?.day.date ?? null);
  const named = paper?.mentions[0]?.day.date ?? null;
  return linked !== null && (named === null || linked < named) ? linked : named;
}

function keysOf(index: PaperIndex, { title, url }: Candidate, paper: Paper | null): readonly string[] {
  const key = textKey(title);
  return [
    ...(paper === null ? [] : [paper.id]),
    ...(url === null ? [] : [linkKey(index, url)]),
    ...(key.length >= shortestTitle ? [`title:${key}`] : []),
  ];
}
