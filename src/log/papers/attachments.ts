import type { Entry } from '../types.js';
import { isCollection } from './collections.js';
import type { EntryPapers } from './entry-papers.js';
import type { Paper } from './papers.js';

/** Which paper an article is about, and whose code a repository is. */
export class Attachments<P extends Paper> {
  /** By address and title; null for an article about several papers. */
  readonly #articles = new Map<string, P | null>();
  readonly #loose: ReadonlySet<string>;
  /** By id; `paper` is null for a collection. `isAlone` once an entry has it as its only repository. */
  readonly #code = new Map<string, { paper: P | null; isAlone: boolean }>();

  /** `loose` has the articles of entries that name no paper: only these are looked up. */
  constructor(loose: ReadonlySet<string>) {
    this.#loose = loose;
  }

  /** Takes in the article and the repositories of an entry that is about some papers; `only` is the one when there is but one. */
  learn(entry: Entry, { article, code }: EntryPapers, only: P | null): void {
    if (article !== null && this.#loose.has(article)) {
      const key = articleKey(article, entry);
      const known = this.#articles.get(key);
      if (known === undefined) this.#articles.set(key, only);
      else if (known !== only) this.#articles.set(key, null);
    }
    const isAlone = only !== null && code.length === 1;
    for (const { id, isPart } of code) {
      const known = this.#code.get(id);
      if (!known) this.#code.set(id, { paper: isPart || isCollection(id) ? null : only, isAlone });
      else {
        if (isPart || known.paper !== only) known.paper = null;
        known.isAlone ||= isAlone;
      }
    }
  }

  /** The one paper that the entry's article is about; null when there is none. */
  paperOfArticle(entry: Entry, { article }: EntryPapers): P | null {
    return article === null ? null : (this.#articles.get(articleKey(article, entry)) ?? null);
  }

  /** The one paper whose code a repository is; null for a collection and for a repository that never stood beside a paper alone. */
  paperOfCode(repository: string): P | null {
    const known = this.#code.get(repository);
    return known?.isAlone ? known.paper : null;
  }
}

/** One address under two titles is two articles: one of the two entries has the wrong address. */
function articleKey(article: string, entry: Entry): string {
  return `${article} ${entry.title.trim()}`;
}
