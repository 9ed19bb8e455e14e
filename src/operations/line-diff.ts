import { diffArrays } from 'diff';

/** A line of two texts: in both, only in the old one, or only in the new one. */
export interface LineStep {
  readonly kind: 'same' | 'old' | 'new';
  readonly line: string;
}

/** The steps from one text's lines to another's. What is long is first cut at lines that stand once in both, so that it stays quick. */
export function lineDiff(before: readonly string[], after: readonly string[]): LineStep[] {
  const steps: LineStep[] = [];
  compare(before, after, mostCuts, steps);
  return steps;
}

/** An exact comparison takes the length times the number of differences; beyond these the lines are cut. */
const mostLines = 2000;
const mostDifferences = 200;
const mostCuts = 8;

function compare(before: readonly string[], after: readonly string[], cuts: number, steps: LineStep[]): void {
  const start = sameAtStart(before, after);
  const end = sameAtEnd(before, after, start);
  take('same', before.slice(0, start), steps);
  differ(before.slice(start, before.length - end), after.slice(start, after.length - end), cuts, steps);
  take('same', before.slice(before.length - end), steps);
}

function differ(before: readonly string[], after: readonly string[], cuts: number, steps: LineStep[]): void {
  const isShort = before.length + after.length <= mostLines;
  const exact =
    isShort && before.length > 0 && after.length > 0 ? diffArrays([...before], [...after], { maxEditLength: mostDifferences }) : undefined;
  if (exact) {
    for (const { value, added, removed } of exact) take(added ? 'new' : removed ? 'old' : 'same', value, steps);
    return;
  }
  const anchors = cuts > 0 ? commonAnchors(before, after) : [];
  if (anchors.length === 0) {
    take('old', before, steps);
    take('new', after, steps);
    return;
  }
  let [oldFrom, newFrom] = [0, 0];
  for (const { oldAt, newAt } of anchors) {
    compare(before.slice(oldFrom, oldAt), after.slice(newFrom, newAt), cuts - 1, steps);
    take('same', before.slice(oldAt, oldAt + 1), steps);
    [oldFrom, newFrom] = [oldAt + 1, newAt + 1];
  }
  compare(before.slice(oldFrom), after.slice(newFrom), cuts - 1, steps);
}

function take(kind: LineStep['kind'], lines: readonly string[], steps: LineStep[]): void {
  for (const line of lines) steps.push({ kind, line });
}

function sameAtStart(before: readonly string[], after: readonly string[]): number {
  let count = 0;
  while (count < before.length && count < after.length && before[count] === after[count]) count++;
  return count;
}

function sameAtEnd(before: readonly string[], after: readonly string[], start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let count = 0;
  while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count]) count++;
  return count;
}

interface Anchor {
  readonly oldAt: number;
  readonly newAt: number;
}

/** Lines that stand once in each text, as many as keep their order in both (a longest rising run, found by patience sorting). */
function commonAnchors(before: readonly string[], after: readonly string[]): Anchor[] {
  const placesBefore = oncePlaces(before);
  const pairs: Anchor[] = [];
  for (const [line, newAt] of oncePlaces(after)) {
    const oldAt = placesBefore.get(line) ?? -1;
    if (newAt >= 0 && oldAt >= 0) pairs.push({ oldAt, newAt });
  }
  const piles: Anchor[] = [];
  const below = new Map<Anchor, Anchor | undefined>();
  for (const pair of pairs) {
    const pile = firstPile(piles, pair.oldAt);
    below.set(pair, piles[pile - 1]);
    piles[pile] = pair;
  }
  const chain: Anchor[] = [];
  for (let pair = piles.at(-1); pair; pair = below.get(pair)) chain.push(pair);
  return chain.reverse();
}

/** Each line with its place, -1 when it stands more than once. */
function oncePlaces(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, line] of lines.entries()) places.set(line, places.has(line) ? -1 : at);
  return places;
}

function firstPile(piles: readonly Anchor[], oldAt: number): number {
  let [low, high] = [0, piles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((piles[middle] as Anchor).oldAt < oldAt) low = middle + 1;
    else high = middle;
  }
  return low;
}
