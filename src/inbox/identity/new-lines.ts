import type { PaperIndex } from '../../log/papers/papers.js';
import type { ItemLine } from '../journal/item-line.js';
import { groupLines } from './group-lines.js';
import type { ItemGroup, ItemGroups, Offered } from './item-groups.js';
import { saysMore } from './says-more.js';
import { tellingOrder } from './telling-order.js';

/**
 * What offers tell that the lines of the journals do not: a line for what is new, and for what says more of something known. A class, because
 * it grows as sources answer.
 */
export class NewLines {
  /** Of the journals. */
  readonly lines: readonly ItemLine[];
  readonly groups: ItemGroups;
  /** In the order in which they were told. */
  readonly told: ItemLine[] = [];
  readonly #before: ReadonlySet<string>;
  #latest = Number.NEGATIVE_INFINITY;
  #isInOrder = true;

  constructor(lines: readonly ItemLine[], papers: PaperIndex) {
    this.lines = lines;
    this.groups = groupLines(lines, papers);
    this.#before = new Set(this.groups.all.flatMap(({ ids }) => [...ids]));
  }

  /** False once something was told before what had been taken in: then it must be done anew, all at once. */
  get isInOrder(): boolean {
    return this.#isInOrder;
  }

  /** What nobody had offered before. */
  get fresh(): readonly ItemGroup[] {
    return this.groups.all.filter(({ ids }) => ![...ids].some((id) => this.#before.has(id)));
  }

  /**
   * Takes offers in, a few at each step; gives the lines that tell of something new. What was offered at one moment comes in one call, later moments
   * in later ones.
   */
  *take(offered: readonly Offered[]): Generator<readonly ItemLine[]> {
    const inOrder = tellingOrder(offered);
    const [first, last] = [inOrder[0], inOrder.at(-1)];
    if (first === undefined || last === undefined) return;
    this.#isInOrder &&= Date.parse(first.at) > this.#latest;
    this.#latest = Date.parse(last.at);
    for (let at = 0; at < inOrder.length; at += few) yield inOrder.slice(at, at + few).flatMap((offer) => this.#tell(offer) ?? []);
  }

  /** The line of something new; null for what is known. */
  #tell(offer: Offered): ItemLine | null {
    const known = this.groups.find(offer);
    if (known && !saysMore(offer, known)) return null;
    const line = this.groups.add(offer, known?.id ?? this.groups.freshId(offer.url));
    this.told.push(line);
    return known === null ? line : null;
  }
}

/** So many take less than a millisecond. */
const few = 10;
