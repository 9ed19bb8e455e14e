import { compareText } from '../../base/compare-text.js';
import type { IsoDate } from '../../base/dates.js';
import type { Pin } from '../pin.js';
import type { Because, RankedItem } from '../ranked-item.js';
import { explain } from './explain.js';
import { explore } from './explore.js';
import type { FittedInbox } from './fit-inbox.js';
import { pinsOf } from './pins-of.js';

/** The items of an inbox that wait, best first. Things to explore are drawn for the date. */
export function rankItems(inbox: FittedInbox, pins: readonly Pin[], date: IsoDate): readonly RankedItem[] {
  const waiting = inbox.items
    .filter(({ item }) => item.state === 'new')
    .map(({ item, document, row }) => {
      const own = pinsOf(item, pins);
      const margin = inbox.profile.margins[row] as number;
      return { item, document, row, margin, pins: own, score: raised(scoreOf(margin), own.length) };
    });
  waiting.sort((a, b) => b.score - a.score || b.margin - a.margin || compareText(a.item.id, b.item.id));
  return explore(waiting, date).map(({ value: { item, document, row, score, pins: own }, isExploration }) => {
    let told: Because | null = null;
    return {
      item,
      score,
      isExploration,
      // Worked out when somebody looks: of a long list few are.
      get because() {
        told ??= { ...explain(document, row, inbox), pins: own };
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
