import { entryPapers, type NamedPaper } from './entry-papers.js';
import type { Merge } from './merge-words.js';
import type { Paper, PaperArticle, PaperMention, PaperRepository } from './papers.js';
import { bestFirst } from './strong-ids.js';

/**
 * A paper as it is gathered from entry to entry. A class, because of a hundred thousand papers few are looked at: their ids are put in
 * order, their repositories and articles told apart, when they are asked for.
 */
export class GatheredPaper implements Paper {
  readonly kind = 'paper';
  readonly mentions: PaperMention[] = [];
  url: string | null = null;
  /** What it is known by while it has no strong id. */
  weakId: string | null = null;
  #title: string | null = null;
  #ids: readonly string[] = none;
  #moreIds: Set<string> | null = null;
  #ownIds: readonly string[] | null = null;
  #weakKeys: Set<string> | null = null;
  #merges: Merge[] | null = null;
  #alone: PaperMention[] | null = null;
  readonly #isOwn: (paper: Paper, repository: string) => boolean;

  /** `isOwn` tells of a repository whether it stands for this paper alone; asked once all are gathered. */
  constructor(isOwn: (paper: Paper, repository: string) => boolean) {
    this.#isOwn = isOwn;
  }

  get title(): string {
    return this.#title ?? this.url ?? this.id;
  }

  get id(): string {
    return this.ids[0] as string;
  }

  get ids(): readonly string[] {
    this.#ownIds ??= this.#sortIds();
    return this.#ownIds;
  }

  get weakKeys(): ReadonlySet<string> | null {
    return this.#weakKeys;
  }

  get repositories(): readonly PaperRepository[] {
    return this.#repositories().map(({ id, url }) => ({ id, url, isOwn: this.#isOwn(this, id) }));
  }

  get articles(): readonly PaperArticle[] {
    const found = new Map<string, PaperArticle>();
    for (const { day, entry, n } of this.#alone ?? []) {
      const { article } = entryPapers(entry);
      if (article !== null && !found.has(article))
        found.set(article, { url: entry.url ?? article, title: entry.title, ref: `${day.ref}#${n}` });
    }
    return [...found.values()];
  }

  get merges(): readonly Merge[] {
    const own = this.#repositories().filter(({ id }) => this.#isOwn(this, id));
    const isOfTitle = ({ because }: Merge) => because === 'whole-title' || because === 'address';
    return [
      ...(this.#merges ?? []).toSorted((a, b) => Number(isOfTitle(a)) - Number(isOfTitle(b))),
      ...own.map(({ id, ref }): Merge => ({ ids: [this.id, id], ref, because: 'repository' })),
      ...this.articles.map(({ url, ref }): Merge => ({ ids: [this.id, url], ref, because: 'article' })),
    ];
  }

  /** Takes in what an entry calls it. */
  addNaming({ ids, title, url }: NamedPaper): void {
    this.#title ??= title;
    this.url ??= url;
    if (this.#ids.length === 0) this.#ids = ids;
    else if (ids.length !== this.#ids.length || ids[0] !== this.#ids[0] || ids.length > 1) {
      this.#moreIds ??= new Set();
      for (const id of ids) this.#moreIds.add(id);
    }
  }

  /** Takes in a title or an address that stands for it; false when it was known. */
  addWeakKey(key: string): boolean {
    this.#weakKeys ??= new Set();
    if (this.#weakKeys.has(key)) return false;
    this.#weakKeys.add(key);
    return true;
  }

  addMerge(merge: Merge): void {
    this.#merges ??= [];
    this.#merges.push(merge);
  }

  /** Takes in an entry that is about this paper alone: its article and its code stand beside it. */
  addAlone(mention: PaperMention): void {
    this.#alone ??= [];
    this.#alone.push(mention);
  }

  /** Each once, as its first entry has it. */
  #repositories(): readonly { readonly id: string; readonly url: string; readonly ref: string }[] {
    const found = new Map<string, { id: string; url: string; ref: string }>();
    for (const { day, entry, n } of this.#alone ?? [])
      for (const { id, url } of entryPapers(entry).code)
        if (url !== null && !found.has(id)) found.set(id, { id, url, ref: `${day.ref}#${n}` });
    return [...found.values()];
  }

  #sortIds(): readonly string[] {
    if (this.#moreIds === null && this.#ids.length === 1) return this.#ids;
    const ids = [...new Set([...this.#ids, ...(this.#moreIds ?? [])])];
    if (ids.length === 0) return [this.weakId ?? ''];
    return bestFirst(ids);
  }
}

const none: readonly string[] = [];
