import { canonicalUrl } from '../../base/urls.js';
import type { EntryPapers, NamedPaper } from './entry-papers.js';
import { GatheredPaper } from './gathered-paper.js';
import { IdGroups } from './id-groups.js';
import type { Merge, MergeReason } from './merge-words.js';
import type { Paper, PaperMention } from './papers.js';

/** Which names are one paper’s: first it learns what all entries say, then it tells the paper that a name means. */
export class Identities {
  readonly #groups = new IdGroups();
  readonly #merges: Merge[] = [];
  readonly #papers = new Map<string, GatheredPaper>();
  /** Keys of papers without a number: only these are looked up by title. */
  readonly #unnumbered = new Set<string>();
  /** Key of a whole title → the group of the numbered paper that has it; null when several have. */
  readonly #titled = new Map<string, string | null>();
  /** Canonical address of a paper without a number → the key of its title; null when several stand over it. */
  readonly #addressed = new Map<string, string | null>();
  readonly #isOwn: (paper: Paper, repository: string) => boolean;

  constructor(isOwn: (paper: Paper, repository: string) => boolean) {
    this.#isOwn = isOwn;
  }

  /** In the order in which they were first named. */
  get papers(): readonly GatheredPaper[] {
    return [...this.#papers.values()];
  }

  /** Learns which ids an entry says are one, and which papers it names without a number. */
  learnJoins({ joins, papers }: EntryPapers, { day, n }: Pick<PaperMention, 'day' | 'n'>): void {
    for (const { ids, weakKey } of papers) if (ids.length === 0) this.#unnumbered.add(weakKey);
    for (const { ids, because } of joins) if (this.#groups.join(...ids)) this.#merges.push({ ids, ref: `${day.ref}#${n}`, because });
  }

  /** Learns the titles of an entry’s papers, once all joins are known. */
  learnTitles({ papers }: EntryPapers): void {
    for (const { ids, title, wholeTitle, weakKey, url } of papers) {
      const [id] = ids;
      if (id === undefined) {
        if (title !== null && url !== null) learnOnly(this.#addressed, canonicalUrl(url), weakKey);
      } else if (this.#unnumbered.has(wholeTitle)) learnOnly(this.#titled, wholeTitle, this.#groups.rootOf(id));
    }
  }

  /** The paper that is meant, begun when it is new, with what this name adds to it. */
  name(named: NamedPaper, place: Pick<PaperMention, 'day' | 'n'>): GatheredPaper {
    const [id] = named.ids;
    const paper = this.#paperAt(id === undefined ? this.#keyOf(named).key : this.#groups.rootOf(id));
    paper.addNaming(named);
    if (id === undefined) this.#explain(paper, named, `${place.day.ref}#${place.n}`);
    return paper;
  }

  /** The paper that is meant. */
  find(named: NamedPaper): GatheredPaper | null {
    const [id] = named.ids;
    return this.#papers.get(id === undefined ? this.#keyOf(named).key : this.#groups.rootOf(id)) ?? null;
  }

  /** Gives each paper the reasons why its ids are one. */
  explainJoins(): void {
    for (const merge of this.#merges) this.#papers.get(this.#groups.rootOf(merge.ids[0]))?.addMerge(merge);
  }

  /** A paper without a number is the numbered one that alone has its whole title. */
  #keyOf({ weakKey, title }: NamedPaper): { readonly key: string; readonly root: string | null; readonly weakId: string } {
    const weakId = title === null ? (this.#addressed.get(weakKey) ?? weakKey) : weakKey;
    const root = this.#titled.get(weakId) ?? null;
    return { key: root ?? `= ${weakId}`, root, weakId };
  }

  #explain(paper: GatheredPaper, named: NamedPaper, ref: string): void {
    const { root, weakId } = this.#keyOf(named);
    if (root === null) paper.weakId ??= weakId;
    if (!paper.addWeakKey(named.weakKey)) return;
    const because: MergeReason | null = weakId !== named.weakKey ? 'address' : root === null ? null : 'whole-title';
    if (because !== null) paper.addMerge({ ids: [root ?? weakId, named.weakKey], ref, because });
  }

  #paperAt(key: string): GatheredPaper {
    let paper = this.#papers.get(key);
    if (!paper) {
      paper = new GatheredPaper(this.#isOwn);
      this.#papers.set(key, paper);
    }
    return paper;
  }
}

/** Remembers the one value of a key; null once it has a second. */
function learnOnly(map: Map<string, string | null>, key: string, value: string): void {
  if (key === '') return;
  const known = map.get(key);
  if (known === undefined) map.set(key, value);
  else if (known !== value) map.set(key, null);
}
