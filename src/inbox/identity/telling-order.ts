import { compareText } from '../../base/compare-text.js';
import { isStrongId } from '../../log/papers/strong-ids.js';
import { itemLineText } from '../journal/item-line.js';
import { ownAddressKey } from './address-key.js';
import type { Offered } from './item-groups.js';

/**
 * What was told, by time; what was told at one moment, papers under their own address first, then by what it says: the same order
 * whichever order it is read in. What is there twice is there once.
 */
export function tellingOrder<Line extends Told>(lines: readonly Line[]): readonly Line[] {
  // Most lines are of the same moment as the one before.
  let [at, time] = ['', 0];
  const sorted = lines
    .map((line) => {
      if (line.at !== at) [at, time] = [line.at, Date.parse(line.at)];
      return { line, time, rank: isStrongId(ownAddressKey(line.url)) ? 0 : 1 };
    })
    .sort((a, b) => a.time - b.time || a.rank - b.rank || compareLines(a.line, b.line));
  return sorted.map(({ line }) => line).filter((line, n, all) => n === 0 || compareLines(line, all[n - 1] as Line) !== 0);
}

type Told = Offered & { readonly id?: string };

/** Most lines differ in what is compared first. */
function compareLines(a: Told, b: Told): number {
  return (
    compareText(a.source, b.source) ||
    compareText(a.title, b.title) ||
    compareText(a.url, b.url) ||
    compareText(a.at, b.at) ||
    compareText(itemLineText({ ...a, id: '' }), itemLineText({ ...b, id: '' })) ||
    compareText(a.id ?? '', b.id ?? '')
  );
}
