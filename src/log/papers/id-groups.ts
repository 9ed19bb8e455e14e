/** Ids in groups; two groups become one when an id of each is said to be the same (union-find, by size, with path halving). */
export class IdGroups {
  readonly #parents = new Map<string, string>();
  readonly #sizes = new Map<string, number>();

  /** Puts two ids into one group; false when they are in one already. */
  join(a: string, b: string): boolean {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    if (first === second) return false;
    const [large, small] = this.#sizeOf(first) < this.#sizeOf(second) ? [second, first] : [first, second];
    this.#parents.set(small, large);
    this.#sizes.set(large, this.#sizeOf(large) + this.#sizeOf(small));
    return true;
  }

  /** The id that stands for its group; an id that was never joined stands for itself. */
  rootOf(id: string): string {
    let at = id;
    for (let parent = this.#parents.get(at); parent !== undefined; parent = this.#parents.get(at)) {
      const above = this.#parents.get(parent);
      if (above !== undefined) this.#parents.set(at, above);
      at = above ?? parent;
    }
    return at;
  }

  #sizeOf(root: string): number {
    return this.#sizes.get(root) ?? 1;
  }
}
