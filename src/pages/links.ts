import type { Language } from '../base/text.js';
import type { Theme } from './page-context.js';

/** Kinds of pages that gather entries: by topic, venue, paper, code repository, or what they have and lack. */
export type SubjectKind = 'topics' | 'venues' | 'papers' | 'code' | 'lists';

/** The same, and the searches that a log keeps. */
export type ListKind = SubjectKind | 'searches';

/** Where things are. The server and the static site have their own; views ask here and build no address themselves. */
export interface Links {
  readonly home: string;
  readonly about: string;
  /** Null where there is no such page. */
  readonly diagnostics: string | null;
  readonly style: string;
  /** The style of pages with charts. */
  readonly chartStyle: string;
  readonly script: string;
  readonly icon: string;
  /** What a browser needs to install the log as an app; null where that is not offered. */
  readonly app: { readonly manifest: string; readonly icon: string } | null;
  /** The archive, or one year of it. */
  archive(year?: number): string;
  /** A day, by its ref: `2022-05-11`, `2022-05-11b`. */
  day(ref: string): string;
  /** Entry n (1-based) of a day. */
  entry(dayRef: string, n: number): string;
  /** What is near entry n of a day; null where nothing can work it out. */
  related(dayRef: string, n: number): string | null;
  /** A day as an article for a platform; null where nobody publishes from. */
  article(dayRef: string): string | null;
  /** Where the author writes a day, or entry n of it; the day of today without a ref. Null where nobody writes. */
  edit(dayRef?: string, n?: number): string | null;
  /** What sources offer; null where nobody writes. */
  readonly inbox: string | null;
  /** What is to be read; null where nobody writes. */
  readonly toRead: string | null;
  readonly stats: string;
  /** A year in figures and pictures. */
  report(year: number): string;
  /** All subjects of a kind, one of them or of the saved searches, or an older part (`2021`, `2021-05`, `2001-2004`) of either. */
  subjects(kind: ListKind, id?: string | null, period?: string | null): string;
  /** A picture, video or other file of the log, by its path. */
  file(path: string): string;
  /** A smaller copy of a picture, by the name that `variantName` gives it. */
  picture(name: string): string;
  /** The text of a note as it is written; null where only its pages are shown. */
  source(path: string): string | null;
  /** The same page in the other language; null when there is none. */
  language(language: Language): string | null;
  /** The page that searches; null where nothing can be searched. */
  readonly find: string | null;
  /** The script that searches a site whose pages no server answers; null where a server does, or nothing can be searched. */
  readonly searchModule: string | null;
  /** The page that shows how things come into the log; null where nobody writes. */
  readonly waysIn: string | null;
  /** Target of the form that keeps the theme, and the page to come back to; null where nothing can answer it. */
  readonly theme: { readonly action: string; readonly back: string; readonly choices: readonly Theme[] } | null;
  /** Stream that says when the log changed; null where nothing changes. */
  readonly live: string | null;
}
