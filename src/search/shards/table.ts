import { encodePart, type PartItem } from './part.js';

/** Where each part of a sorted table begins: keys from `firsts[i]` up to `firsts[i + 1]` are in part i. The first is "". */
export type TableFirsts = readonly string[];

/** A sorted table cut into parts. */
export interface Table {
  readonly firsts: TableFirsts;
  readonly parts: readonly Uint8Array[];
}

/** Cuts items, sorted by key, into parts of about so many bytes before compression; a larger item has a part of its own. */
export function cutTable(items: readonly PartItem[], partBytes: number): Table {
  const firsts = [''];
  const groups: PartItem[][] = [[]];
  let size = 0;
  let previous = '';
  for (const item of items) {
    const own = item[0].length + item[1].length;
    if (size > 0 && size + own > partBytes) {
      firsts.push(between(previous, item[0]));
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(item);
    size += own;
    previous = item[0];
  }
  return { firsts, parts: groups.map(encodePart) };
}

/** The part that has a key if any has. */
export function partOf(firsts: TableFirsts, key: string): number {
  let low = 1;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] as string) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The parts that have the keys that begin with a text, ascending. */
export function partsWith(firsts: TableFirsts, prefix: string): readonly number[] {
  const parts = [partOf(firsts, prefix)];
  for (let next = (parts[0] as number) + 1; firsts[next]?.startsWith(prefix); next++) parts.push(next);
  return parts;
}

/** The shortest beginning of `after` that is greater than `before`. */
function between(before: string, after: string): string {
  let same = 0;
  while (before[same] === after[same]) same++;
  return after.slice(0, same + 1);
}
