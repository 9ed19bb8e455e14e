/** Terms numbered from 0 in the order in which they were first met. */
export interface TermIds {
  /** The number of the term `text.slice(start, end)`, which is not empty. */
  at(text: string, start: number, end: number): number;
  /** The number of a term of three units or more. */
  of(term: string): number;
  /** All terms by number. */
  terms(): readonly string[];
}

export function termIds(): TermIds {
  const terms: string[] = [];
  const longs = new Map<string, number>();
  // Terms of one or two units, most of a Chinese text, are found by their units, without a string: an open hash table.
  let keys = new Uint32Array(1 << 12);
  let ids = new Int32Array(keys.length).fill(-1);
  let shorts = 0;

  const slotOf = (key: number): number => {
    const last = keys.length - 1;
    let slot = (Math.imul(key, 0x9e37_79b1) >>> 11) & last;
    while (ids[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldIds] = [keys, ids];
    keys = new Uint32Array(oldKeys.length * 2);
    ids = new Int32Array(keys.length).fill(-1);
    oldIds.forEach((id, at) => {
      if (id === -1) return;
      const slot = slotOf(oldKeys[at] as number);
      keys[slot] = oldKeys[at] as number;
      ids[slot] = id;
    });
  };
  const short = (key: number, text: string, start: number, end: number): number => {
    const slot = slotOf(key);
    const known = ids[slot] as number;
    if (known !== -1) return known;
    const id = terms.push(text.slice(start, end)) - 1;
    keys[slot] = key;
    ids[slot] = id;
    if (++shorts * 2 > keys.length) grow();
    return id;
  };
  const long = (term: string): number => {
    let id = longs.get(term);
    if (id === undefined) {
      id = terms.push(term) - 1;
      longs.set(term, id);
    }
    return id;
  };
  return {
    at(text, start, end) {
      if (end - start > 2) return long(text.slice(start, end));
      const first = text.charCodeAt(start);
      return short(end - start === 1 ? first : ((first << 16) | text.charCodeAt(start + 1)) >>> 0, text, start, end);
    },
    of: long,
    terms: () => terms,
  };
}
