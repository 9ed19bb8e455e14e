import type { IsoDate } from '../../base/dates.js';
import type { Bilingual, Language } from '../../base/text.js';
import type { EntryValues } from '../../log/edit/entry-values.js';
import type { TypedProblem } from '../../log/edit/typed-entry.js';

/** Where the routes of a day's editor are. */
export interface EditorAddresses {
  /** The page itself; `?n=2` opens an entry, `?n=new` a new one. */
  readonly page: string;
  /** Takes the forms of a page without script. */
  readonly form: string;
  readonly state: string;
  readonly draft: string;
  readonly discard: string;
  readonly save: string;
  readonly look: string;
  readonly merge: string;
  readonly pictures: string;
  readonly suggestions: string;
  /** Fetches a draft entry for a link; null where the program cannot. */
  readonly capture: string | null;
  /** Publishes the day; null where the program cannot. */
  readonly publish: string | null;
}

/** Where the editor of a day has its routes. */
export function editorAddresses(ref: string, can: Pick<EditorAddresses, 'capture' | 'publish'>): EditorAddresses {
  const page = `/edit/${ref}`;
  const names = ['form', 'state', 'draft', 'discard', 'save', 'look', 'merge', 'pictures'] as const;
  const own = Object.fromEntries(names.map((name) => [name, `${page}/${name}`])) as Record<(typeof names)[number], string>;
  return { page, ...own, suggestions: '/edit/suggestions', ...can };
}

/** A line of the list of a day's entries. */
export interface OrderLine {
  readonly title: string;
  readonly relevance: number;
}

/** The list of a day's entries. */
export interface OrderView {
  readonly language: Language;
  readonly lines: readonly OrderLine[];
  /** 0-based; null for a new entry. */
  readonly open: number | null;
  readonly page: string;
}

/** The form of one entry. */
export interface EntryFormView {
  readonly language: Language;
  /** 0-based; null for a new entry. */
  readonly index: number | null;
  readonly count: number;
  readonly values: EntryValues;
  readonly problems: readonly TypedProblem[];
  /** Where a value comes from, and how sure that is, by field. */
  readonly origins: Readonly<Partial<Record<string, string>>>;
  readonly pictures: readonly { readonly src: string; readonly href: string | null }[];
  readonly action: string;
  readonly revision: number;
}

/** How the work on a day stands. */
export type DayStage = 'new' | 'saved' | 'draft';

/** The page of the editor. */
export interface EditorView {
  readonly ref: string;
  readonly date: IsoDate;
  readonly path: string;
  readonly stage: DayStage;
  /** When the draft was kept last, for reading; "" when there is none. */
  readonly keptAt: string;
  readonly revision: number;
  readonly order: OrderView;
  readonly form: EntryFormView;
  /** Other days that are begun and not saved. */
  readonly others: readonly string[];
  /** What the last step said; null for nothing. */
  readonly said: Bilingual | null;
  /** HTML of the panels beside the form. */
  readonly look: { readonly preview: string; readonly findings: string; readonly diff: string };
  /** HTML of what there is to choose before the day can be saved; "" when there is nothing. */
  readonly conflict: string;
  readonly addresses: EditorAddresses;
  readonly assets: { readonly style: string; readonly script: string; readonly nonce: string };
}
