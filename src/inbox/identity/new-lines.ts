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

  /** Takes offers in, a few at each step. What was offered at one moment comes in one call, later moments in later ones. */
  *take(offered: readonly Offered[]): Generator<void> {
    for (const [at, offer] of tellingOrder(offered).entries()) {
      if (at === 0) this.#isInOrder &&= Date.parse(offer.at) > this.#latest;
      this.#latest = Date.parse(offer.at);
      const known = this.groups.find(offer);
      if (!known || saysMore(offer, known)) this.told.push(this.groups.add(offer, known?.id ?? this.groups.freshId(offer.url)));
      if ((at + 1) % few === 0) yield;
    }
  }
}

/** So many take less than a millisecond. */
const few = 10;
