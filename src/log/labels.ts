import type { Dialect } from './dialect.js';
import { fold } from './fold.js';
import type { FieldKind } from './types.js';

type LabelKind = Exclude<FieldKind, 'link' | 'text'>;

/** How a label was recognised: written as in the dialect but for case, width and number, or with one slip of the hand. */
export interface LabelMatch {
  readonly kind: LabelKind;
  /** The dialect's spelling. */
  readonly spelling: string;
  /** False when one letter is wrong, missing, added or two are swapped: `GtiHub`. */
  readonly exact: boolean;
}

interface LabelTable {
  readonly exact: ReadonlyMap<string, LabelMatch>;
  readonly seen: Map<string, LabelMatch | null>;
}

const tables = new WeakMap<Dialect, LabelTable>();
const seenLimit = 4096;
const longestLabel = 24;

/** The kind a label means in a dialect, or null for an unknown one. `Paper1`, `Paper 2` and `GitHub（官方）` are numbered or annotated labels. */
export function matchLabel(label: string, dialect: Dialect): LabelMatch | null {
  if (label.length > longestLabel) return null;
  let table = tables.get(dialect);
  if (!table) {
    table = { exact: exactLabels(dialect), seen: new Map() };
    tables.set(dialect, table);
  }
  const known = table.seen.get(label);
  if (known !== undefined) return known;
  const match = findLabel(label, table.exact);
  if (table.seen.size < seenLimit) table.seen.set(label, match);
  return match;
}

function exactLabels(dialect: Dialect): Map<string, LabelMatch> {
  const labels = new Map<string, LabelMatch>();
  for (const [kind, spellings] of Object.entries(dialect.labels) as [LabelKind, readonly string[]][]) {
    for (const spelling of spellings) labels.set(fold(spelling), { kind, spelling, exact: true });
  }
  return labels;
}

function findLabel(label: string, exact: ReadonlyMap<string, LabelMatch>): LabelMatch | null {
  const folded = fold(label);
  if (folded === '') return null;
  const direct = exact.get(folded);
  if (direct) return direct;
  const bare = folded.replace(/\([^()]*\)$/, '').replace(/\d{1,2}$/, '');
  const numbered = exact.get(bare);
  if (numbered) return numbered;
  for (const [spelling, match] of exact) {
    if (isSlip(bare, spelling)) return { ...match, exact: false };
  }
  return null;
}

/** One edit apart (insertion, deletion, substitution, swap of neighbours); short words only by a swap, so that `Demo` is never `Code`. */
function isSlip(word: string, target: string): boolean {
  if (!/^[a-z]+$/.test(target) || Math.abs(word.length - target.length) > 1) return false;
  let from = 0;
  while (from < word.length && word[from] === target[from]) from++;
  let end = 0;
  while (end < word.length - from && end < target.length - from && word.at(-1 - end) === target.at(-1 - end)) end++;
  const wordRest = word.slice(from, word.length - end);
  const targetRest = target.slice(from, target.length - end);
  const isSwap = wordRest.length === 2 && wordRest[0] === targetRest[1] && wordRest[1] === targetRest[0];
  if (target.length < 5) return isSwap && targetRest.length === 2;
  return (isSwap && targetRest.length === 2) || (wordRest.length <= 1 && targetRest.length <= 1);
}
