import { hash } from 'node:crypto';
import type { PaperIndex } from '../../log/papers/papers.js';
import { isStrongId } from '../../log/papers/strong-ids.js';
import type { ItemLine } from '../journal/item-line.js';
import { ownAddressKey, placeKey } from './address-key.js';
import { type ItemKeys, itemKeys, schemeOf } from './item-keys.js';
import { isOtherPage } from './other-page.js';
import { isSameWork, isWorkId } from './same-work.js';
import { type TitleKey, titleKey } from './title-key.js';

/** Everything that sources told of one thing. */
export interface ItemGroup {
  /** That of the first line. */
  readonly id: string;
  /** All ids under which its lines were kept. */
  readonly ids: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  /** In the order in which they were told. */
  readonly lines: readonly ItemLine[];
  /** The keys of its titles. */
  readonly titles: ReadonlySet<string>;
}

/** Something that a source offers, before it is known what it is. */
export type Offered = Omit<ItemLine, 'id'>;

/**
 * What is one thing among all that sources told. Lines go in by time; each belongs to what its id, its own address or an address of its
 * paper says, and to what has its title and can be the same; else it begins something new. A later line never parts what an earlier one joined.
 */
export class ItemGroups {
  readonly #papers: PaperIndex;
  readonly #byId = new Map<string, Group>();
  readonly #byKey = new Map<string, Group>();
  readonly #byTitle = new Map<string, Group[]>();
  #count = 0;
  #last: Read | null = null;

  constructor(papers: PaperIndex) {
    this.#papers = papers;
  }

  /** In the order in which they were first told. */
  get all(): readonly ItemGroup[] {
    return [...new Set(this.#byId.values())].sort((a, b) => a.number - b.number);
  }

  /** What an offer belongs to; null for something new. */
  find(offer: Offered): ItemGroup | null {
    return this.#find(this.#placed(this.#read(offer)), null)[0] ?? null;
  }

  /** Takes in what was told, under an id; answers the line of it. */
  add(told: Offered | ItemLine, id: string): ItemLine {
    const line = 'id' in told && told.id === id ? told : { ...told, id };
    const read = this.#placed(this.#read(told));
    const [first, ...others] = this.#find(read, id);
    const group = first ?? {
      number: this.#count++,
      id: line.id,
      ids: new Set(),
      keys: new Set(),
      lines: [],
      titles: new Set(),
      told: [],
      workIds: new Set(),
    };
    for (const other of others) this.#absorb(group, other);
    this.#put(group, line, read);
    return line;
  }

  /** An id for something new at an address: the same on every machine. */
  freshId(url: string): string {
    for (let n = 1; ; n++) {
      const id = hash('sha256', n === 1 ? ownAddressKey(url) : `${ownAddressKey(url)}\n${n}`).slice(0, 12);
      if (!this.#byId.has(id)) return id;
    }
  }

  /** What is looked for first is often taken in next. */
  #read(offer: Offered): Read {
    if (this.#last?.offer !== offer) this.#last = { offer, keys: itemKeys(this.#papers, offer), title: titleKey(offer.title) };
    return this.#last;
  }

  /** A source that tells of several places in one page, each under its own title, tells of several things. */
  #placed(read: Read): Read {
    const { keys, offer, title } = read;
    const place = placeKey(keys.own, offer.url);
    const page = this.#byKey.get(keys.own);
    if (place === null || page === undefined) return read;
    const isOther = ({ url, source }: Offered): boolean => source === offer.source && ![null, place].includes(placeKey(keys.own, url));
    if (!this.#byKey.has(place) && (page.titles.has(title.key) || !page.told.some(isOther))) return read;
    const named = keys.all.filter((key) => key !== keys.own && key !== keys.main);
    return { ...read, keys: { own: place, main: place, all: [place, ...named] } };
  }

  /** By id and keys it may belong to several, which become one. */
  #find(read: Read, id: string | null): readonly Group[] {
    const { all, own, main } = read.keys;
    const found = new Set<Group>();
    const byId = id === null ? undefined : this.#byId.get(id);
    if (byId) found.add(byId);
    for (const key of all) {
      const group = this.#byKey.get(key);
      if (group && (key === own || key === main || !(isOtherPaper(own, group) || hasOtherPage(read.offer, group)))) found.add(group);
    }
    const titled = this.#titled(read, [...found]);
    if (titled !== null) found.add(titled);
    return [...found].sort((a, b) => a.number - b.number);
  }

  /** What has the title of an offer that belongs to some groups, and can be the same. */
  #titled({ offer, keys, title }: Read, found: readonly Group[]): Group | null {
    if (title.tells === 'none') return null;
    const others = (this.#byTitle.get(title.key) ?? []).slice(-mostOfTitle).filter((group) => !found.includes(group));
    if (others.length === 0) return null;
    const told = { offer, ids: [...keys.all.filter(isWorkId), ...found.flatMap((group) => [...group.workIds])] };
    const isSame = ({ told: all, workIds }: Group): boolean => {
      const ids = [...workIds];
      return all.slice(-mostOfTitle).some((one) => isSameWork({ offer: one, ids }, told, title.tells));
    };
    return others.find((group) => isSame(group) && !hasOtherPage(offer, group)) ?? null;
  }

  #put(group: Group, line: ItemLine, { keys: { all, own, main }, title, offer }: Read): void {
    const kept = all.filter((key) => key === own || key === main || (this.#byKey.get(key) ?? group) === group);
    group.lines.push(line);
    group.told.push(offer);
    group.ids.add(line.id);
    this.#byId.set(line.id, group);
    for (const key of kept) {
      group.keys.add(key);
      if (isWorkId(key)) group.workIds.add(key);
      this.#byKey.set(key, group);
    }
    if (group.titles.has(title.key)) return;
    group.titles.add(title.key);
    if (title.tells === 'none') return;
    const titled = this.#byTitle.get(title.key) ?? [];
    titled.push(group);
    this.#byTitle.set(title.key, titled);
  }

  #absorb(group: Group, other: Group): void {
    for (const id of other.ids) this.#byId.set(id, group);
    for (const key of other.keys) this.#byKey.set(key, group);
    for (const title of other.titles) {
      const titled = this.#byTitle.get(title);
      if (titled) this.#byTitle.set(title, [...new Set(titled.map((one) => (one === other ? group : one)))]);
    }
    for (const id of other.ids) group.ids.add(id);
    for (const key of other.keys) group.keys.add(key);
    for (const key of other.workIds) group.workIds.add(key);
    for (const title of other.titles) group.titles.add(title);
    group.lines.push(...other.lines);
    group.told.push(...other.told);
  }
}

/** A column has one title every day: only the last things of a title are looked at, and of each what was told last. */
const mostOfTitle = 16;

interface Group extends ItemGroup {
  readonly number: number;
  readonly ids: Set<string>;
  readonly keys: Set<string>;
  readonly lines: ItemLine[];
  readonly titles: Set<string>;
  readonly told: Offered[];
  /** Those of its keys that number works. */
  readonly workIds: Set<string>;
}

interface Read {
  readonly offer: Offered;
  readonly keys: ItemKeys;
  readonly title: TitleKey;
}

/** Of one host that numbers papers, a thing has one number: an offer with another one only refers to it. */
function isOtherPaper(own: string, group: Group): boolean {
  if (!isStrongId(own) || group.keys.has(own)) return false;
  const scheme = schemeOf(own);
  return [...group.keys].some((key) => isStrongId(key) && schemeOf(key) === scheme);
}

/** A host that has told of a thing at one address means another thing by another address, whoever else tells of both. */
function hasOtherPage(offer: Offered, { told }: Group): boolean {
  return told.slice(-mostOfTitle).some((one) => isOtherPage(one, offer));
}
