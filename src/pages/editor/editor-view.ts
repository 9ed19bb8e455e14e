import type { IsoDate } from '../../base/dates.js';
import type { Bilingual, Language } from '../../base/text.js';
import type { Dialect } from '../../log/dialect.js';
import type { LooseValue } from '../../log/edit/day-draft.js';
import type { StepKind } from '../../log/edit/draft-steps.js';
import type { StandingOffer } from '../../log/edit/entry-offer.js';
import type { EntryValues } from '../../log/edit/entry-values.js';
import type { TypedProblem } from '../../log/edit/typed-entry.js';

/** Where the routes of a day's editor are. */
export interface EditorAddresses {
  /** The page itself; `?n=2` opens an entry, `?n=new` a new one, `?view=source` the day's text. */
  readonly page: string;
  /** Takes the page's forms. */
  readonly form: string;
  readonly pictures: string;
  /** Fetches a draft entry for a link; null where the program cannot. */
  readonly capture: string | null;
  /** Publishes the day; null where the program cannot. */
  readonly publish: string | null;
}

/** Where the editor of a day has its routes. */
export function editorAddresses(ref: string, can: Pick<EditorAddresses, 'capture' | 'publish'>): EditorAddresses {
  const page = `/edit/${ref}`;
  return { page, form: `${page}/form`, pictures: `${page}/pictures`, ...can };
}

/** A line of the list of a day's entries. */
export interface OrderLine {
  readonly title: string;
  readonly relevance: number;
  /** 1-based, in the day's text. */
  readonly line: number;
}

/** The list of a day's entries. */
export interface OrderView {
  readonly language: Language;
  readonly lines: readonly OrderLine[];
  /** 0-based; null for a new entry. */
  readonly open: number | null;
  /** An entry's address without its number. */
  readonly page: string;
}

/** What a language model is asked for, and offers. */
export interface AssistView {
  readonly model: string;
  /** Tokens of today, and of each day. */
  readonly left: number;
  readonly perDay: number;
  /** Whether it can be asked: not for an entry without a title, nor where no field is empty that it could offer something for. */
  readonly asking: 'ready' | 'untitled' | 'full';
  readonly offers: readonly StandingOffer[];
  /** Why it offers nothing; null for no reason. */
  readonly problem: Bilingual | null;
}

/** The form of one entry. */
export interface EntryFormView {
  readonly language: Language;
  /** 0-based; null for a new entry. */
  readonly index: number | null;
  readonly count: number;
  readonly values: EntryValues;
  /** What the draft has, so that what is typed can be told from it. */
  readonly before: EntryValues;
  readonly problems: readonly TypedProblem[];
  readonly pictures: readonly { readonly src: string; readonly href: string | null }[];
  /** Help from a language model; null where none is set up. */
  readonly assist: AssistView | null;
  readonly action: string;
  /** Names the state of the day that the form was made from. */
  readonly state: string;
}

/** The text of the whole day. */
export interface SourceFormView {
  readonly language: Language;
  readonly path: string;
  readonly text: string;
  /** What the draft has, when the text is another one that was typed; else null. */
  readonly before: string | null;
  /** The entry that is open, 0-based; null for none. */
  readonly index: number | null;
  /** Its 1-based line. */
  readonly line: number;
  /** What stands in the forms and not in the text. */
  readonly loose: readonly LooseValue[];
  readonly dialect: Dialect;
  readonly action: string;
  readonly state: string;
}

/** How the work on a day stands. */
export type DayStage = 'new' | 'saved' | 'draft';

/** The page of the editor. */
export interface EditorView {
  readonly ref: string;
  /** Tells logs apart that are served at one address, one after another. */
  readonly log: string;
  readonly date: IsoDate;
  readonly path: string;
  readonly stage: DayStage;
  /** When the draft was kept last, for reading; "" when there is none. */
  readonly keptAt: string;
  readonly state: string;
  /** Whether an entry is open as a form, or the day's text. */
  readonly view: 'form' | 'source';
  /** The steps that would be taken back and taken again; null for none. */
  readonly undo: StepKind | null;
  readonly redo: StepKind | null;
  readonly order: OrderView;
  readonly form: EntryFormView;
  readonly source: SourceFormView;
  /** Other days that are begun and not saved. */
  readonly others: readonly string[];
  /** What the last step said; null for nothing. */
  readonly said: Bilingual | null;
  /** HTML of the panels beside the form. */
  readonly look: { readonly preview: string; readonly findings: string; readonly diff: string };
  /** HTML of what there is to choose before the day can be saved; "" when there is nothing. */
  readonly conflict: string;
  readonly addresses: EditorAddresses;
  readonly assets: {
    readonly style: string;
    readonly script: string;
    /** The text editor. */
    readonly source: string;
    readonly suggestions: string;
    readonly nonce: string;
  };
}
