import { compareText } from '../../base/compare-text.js';
import type { IsoDate } from '../../base/dates.js';
import type { TopicFinder } from '../../log/subjects/find-topics.js';
import type { Log } from '../../log/types.js';
import type { InboxItem } from '../item.js';
import type { Pin } from '../pin.js';
import type { Because, RankedItem } from '../ranked-item.js';
import { type Explaining, explain } from './explain.js';
import { explore } from './explore.js';
import { fitProfile } from './fit-profile.js';
import { itemDocument, lessonOf } from './item-document.js';
import { pastDocuments } from './past-documents.js';
import { pinsOf } from './pins-of.js';
import type { TermReader } from './profile-document.js';

/** What items are ranked by. */
export interface Ranking {
  readonly pins: readonly Pin[];
  /** The day for which things to explore are drawn. */
  readonly date: IsoDate;
  readonly terms: TermReader;
  readonly topics: TopicFinder;
  readonly topicName: Explaining['topicName'];
}

/** The items that wait, best first, by what the log noted and what was decided about others; the order in which they are listed does not matter. */
export function rankItems(items: readonly InboxItem[], log: Log, { pins, date, terms, topics, topicName }: Ranking): readonly RankedItem[] {
  const all = [...items].sort((a, b) => compareText(a.id, b.id));
  const documents = all.map((item) => itemDocument(item, topics));
  const past = pastDocuments(log, topics);
  const liked = all.flatMap((item, at) => {
    const { wanted } = lessonOf(item);
    return wanted > 0 ? [{ document: documents[at] as (typeof documents)[number], weight: wanted }] : [];
  });
  const offered = all.map((item, at) => ({ document: documents[at] as (typeof documents)[number], passedOver: lessonOf(item).passedOver }));
  const profile = fitProfile(offered, [...past, ...liked], terms);
  const pastRows = past.map(({ ref, title }, at) => ({ row: all.length + at, ref, title }));
  const explaining = { profile, past: pastRows, read: terms, topicName };
  const waiting = all.flatMap((item, row) => {
    if (item.state !== 'new') return [];
    const own = pinsOf(item, pins);
    const margin = profile.margins[row] as number;
    return [{ item, row, margin, pins: own, score: raised(scoreOf(margin), own.length) }];
  });
  waiting.sort((a, b) => b.score - a.score || b.margin - a.margin || compareText(a.item.id, b.item.id));
  return explore(waiting, date).map(({ value: { item, row, score, pins: own }, isExploration }) => {
    let told: Because | null = null;
    return {
      item,
      score,
      isExploration,
      // Worked out when somebody looks: of a long list few are.
      get because() {
        told ??= { ...explain(documents[row] as (typeof documents)[number], row, explaining), pins: own };
        return told;
      },
    };
  });
}

/** The squared hinge loss is least at a margin of 2p − 1 for what is wanted with probability p, were as much wanted as not. */
function scoreOf(margin: number): number {
  return Math.min(1, Math.max(0, (1 + margin) / 2));
}

/** A pin leaves a quarter of what is missing to 1, two pins a seventh. */
function raised(score: number, pins: number): number {
  return 1 - (1 - score) / (1 + 3 * pins);
}
