import { diff3Merge } from 'node-diff3';

/** A stretch of a merge: one that is settled, or one that both sides changed, each in another way. */
export type MergePart =
  | { readonly kind: 'settled'; readonly text: string }
  | { readonly kind: 'conflict'; readonly mine: string; readonly base: string; readonly theirs: string };

/**
 * Brings two changes of one text together, line by line: what one side changed is taken, what both changed alike is taken once, and
 * what both changed in different ways is left to choose. The parts of a side concatenate to its text.
 */
export function mergeTexts(base: string, mine: string, theirs: string): readonly MergePart[] {
  if (mine === theirs || base === theirs) return [{ kind: 'settled', text: mine }];
  if (base === mine) return [{ kind: 'settled', text: theirs }];
  const [ours, old, other] = [linesOf(mine), linesOf(base), linesOf(theirs)];
  // What stands the same at both ends of all three is set aside; the rest of a note is short.
  const start = sameAtStart(ours, old, other);
  const end = sameAtStart(ours.slice(start).reverse(), old.slice(start).reverse(), other.slice(start).reverse());
  const middle = (lines: readonly string[]): string[] => lines.slice(start, lines.length - end);
  const parts: MergePart[] = [
    { kind: 'settled', text: ours.slice(0, start).join('') },
    ...mergeLines(middle(ours), middle(old), middle(other)),
    { kind: 'settled', text: ours.slice(ours.length - end).join('') },
  ];
  return joined(parts);
}

/** The text of a merge without conflicts; null when there are some. */
export function mergedText(parts: readonly MergePart[]): string | null {
  return parts.every((part) => part.kind === 'settled') ? parts.map((part) => (part.kind === 'settled' ? part.text : '')).join('') : null;
}

/** Comparing takes the product of the lines; beyond so many nothing is compared, and the author chooses. */
const mostLines = 12_000;

function mergeLines(mine: string[], base: string[], theirs: string[]): MergePart[] {
  if (mine.length + base.length + theirs.length > mostLines)
    return [{ kind: 'conflict', mine: mine.join(''), base: base.join(''), theirs: theirs.join('') }];
  return diff3Merge(mine, base, theirs, { excludeFalseConflicts: true }).map(({ ok, conflict }): MergePart => {
    if (!conflict) return { kind: 'settled', text: (ok ?? []).join('') };
    return { kind: 'conflict', mine: conflict.a.join(''), base: conflict.o.join(''), theirs: conflict.b.join('') };
  });
}

/** Lines with their endings; a last line may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function sameAtStart(a: readonly string[], b: readonly string[], c: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && count < c.length && a[count] === b[count] && b[count] === c[count]) count++;
  return count;
}

function joined(parts: readonly MergePart[]): MergePart[] {
  const out: MergePart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.kind === 'settled' && part.text === '') continue;
    if (part.kind === 'settled' && last?.kind === 'settled') out[out.length - 1] = { kind: 'settled', text: last.text + part.text };
    else out.push(part);
  }
  return out;
}
