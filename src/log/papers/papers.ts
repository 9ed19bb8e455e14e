import type { Day, Entry, Log } from '../types.js';
import { gatherPapers } from './gather-papers.js';
import type { Merge } from './merge-words.js';

/** An entry that noted a paper, and where it stands; `n` is its 1-based position in the day. */
export interface PaperMention {
  readonly day: Day;
  readonly entry: Entry;
  readonly n: number;
  /** `name` it is about the paper · `words` its text mentions it · `article`, `repository` it has the paper's article or code, and names no paper. */
  readonly through: 'name' | 'words' | 'article' | 'repository';
}

/** A code repository that stands beside a paper. */
export interface PaperRepository {
  /** `github:microsoft/cream` */
  readonly id: string;
  readonly url: string;
  /** False for a repository of several papers, and for one of several that an entry names: it is listed, but entries that have it are no mentions. */
  readonly isOwn: boolean;
}

/** An article about a paper. */
export interface PaperArticle {
  /** As written. */
  readonly url: string;
  readonly title: string;
  /** The entry that noted it first. */
  readonly ref: string;
}

/** One paper in all its versions and under all its addresses, and every entry that noted it, oldest first. */
export interface Paper {
  readonly kind: 'paper';
  /** Its best id: `arxiv:2204.07154`, `doi:10.1109/…`; for a paper without, its title's key or its canonical address. */
  readonly id: string;
  /** All of them, best first. */
  readonly ids: readonly string[];
  /** The first title that somebody wrote for it; else its address. */
  readonly title: string;
  /** The first address that was written for it. */
  readonly url: string | null;
  readonly mentions: readonly PaperMention[];
  readonly repositories: readonly PaperRepository[];
  readonly articles: readonly PaperArticle[];
  readonly merges: readonly Merge[];
}

/** The papers of a log. */
export interface PaperIndex {
  /** In the order in which they were first named. */
  readonly papers: readonly Paper[];
  /** Those that an entry is about, by its link and labels. */
  about(entry: Entry): readonly Paper[];
  /** The paper with an id; null when none has it. */
  withId(id: string): Paper | null;
  /** The papers that were noted at a canonical address which is no paper's own id: of an article, or of a file that several titles share. */
  at(url: string): readonly Paper[];
  /** The papers that a repository stands beside. */
  withRepository(id: string): readonly Paper[];
}

/** The papers of a log; worked out once, in time linear in its size. */
export function papersOf(log: Log): PaperIndex {
  let index = indexes.get(log);
  if (!index) {
    index = gatherPapers(log);
    indexes.set(log, index);
  }
  return index;
}

const indexes = new WeakMap<Log, PaperIndex>();
