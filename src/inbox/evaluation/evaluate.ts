import type { IsoDate } from '../../base/dates.js';
import type { Log } from '../../log/types.js';
import { arxivSanityLite } from './baselines/arxiv-sanity-lite.js';
import { keywordMatch } from './baselines/keyword-match.js';
import { newestFirst } from './baselines/newest-first.js';
import { zoteroArxivDaily } from './baselines/zotero-arxiv-daily.js';
import { drawTimes, type Interval, type Intervals, intervalOf, intervalsOf, measureDraws } from './bootstrap.js';
import { type Measures, measure, orderOf } from './measures.js';
import { profileRanker } from './profile-ranker.js';
import type { Ranker, Reading } from './ranker.js';
import { type Candidate, splitAfter } from './time-split.js';

/** How good the order of one ranker is, and how sure that is. */
export interface Judgment extends Measures {
  readonly intervals: Intervals;
}

/** How good the inbox's order would have been, beside others. */
export interface Evaluation extends Judgment {
  readonly until: IsoDate;
  /** How many candidates the log noted later. */
  readonly positives: number;
  /** How many there are of both kinds. */
  readonly candidates: number;
  /** By name; `lead` is by how much the average precision of the profile is higher, drawn together. */
  readonly baselines: Readonly<Record<string, Judgment & { readonly lead: Interval }>>;
}

const baselines: readonly Ranker[] = [newestFirst, keywordMatch, arxivSanityLite, zoteroArxivDaily];

/** Orders what could be offered on a day by what a log had noted until then, and compares with what it noted later. */
export function evaluate(log: Log, until: IsoDate, others: readonly Candidate[], reading: Reading): Evaluation {
  const { past, candidates } = splitAfter(log, until, others);
  const isNoted = candidates.map((candidate) => candidate.isNoted);
  const offered = candidates.map(({ title, url }) => ({ title, url }));
  const drawn = drawTimes(isNoted);
  const once = new Float64Array(isNoted.length).fill(1);
  const judge = (ranker: Ranker) => {
    const order = orderOf(ranker.score(past, offered, reading));
    const measured = measureDraws(order, isNoted, drawn);
    return { measured, judgment: { ...measure(order, isNoted, once), intervals: intervalsOf(measured) } };
  };
  const own = judge(profileRanker);
  const beside = baselines.map((ranker) => {
    const { measured, judgment } = judge(ranker);
    const leads = own.measured.map(({ averagePrecision }, at) => averagePrecision - (measured[at] as Measures).averagePrecision);
    return [ranker.name, { ...judgment, lead: intervalOf(leads) }] as const;
  });
  const positives = isNoted.filter(Boolean).length;
  return { until, positives, candidates: candidates.length, ...own.judgment, baselines: Object.fromEntries(beside) };
}
