import type { Diagnostic } from '../base/diagnostic.js';
import type { Bilingual, Language } from '../base/text.js';
import type { Topic } from '../log/subjects/topics.js';
import type { Log } from '../log/types.js';
import type { LabsView } from './labs/lab-view.js';
import type { Links } from './links.js';
import type { Typeset } from './typeset/typeset.js';

/** How a page is lit; `system` follows the reader's device. */
export type Theme = 'system' | 'light' | 'dark';

/** What every page needs besides its own subject. */
export interface PageContext {
  readonly language: Language;
  readonly theme: Theme;
  readonly links: Links;
  readonly log: Log;
  /** The topics that are looked for; absent for the ones that the program knows. */
  readonly topics?: readonly Topic[];
  /** The log's name, shown as the wordmark. */
  readonly title: string;
  /** The searches that the log keeps under a name, in its order; absent for none. */
  readonly saved?: readonly SavedSearchView[];
  /** What `check` finds in the log; null while that is not known. */
  readonly diagnostics: readonly Diagnostic[] | null;
  /** Changes whenever the log does, so that an open page knows that it is old; null for pages that never change. */
  readonly version: string | null;
  /** The labs that are shown; absent where there are none. */
  readonly labs?: LabsView;
  /** Draws formulas and code; absent or null for a log without them. */
  readonly typeset?: Typeset | null;
  /** How many items wait in the inbox; absent or null where there is none. */
  readonly waiting?: number | null;
  /** Absent on the server, whose pages are only seen here. */
  readonly head?: PageHead;
}

/** A saved search, as pages name it. */
export interface SavedSearchView {
  /** Stands in addresses. */
  readonly name: string;
  readonly title: string;
  readonly query: string;
  /** Its feed; null where there is none. */
  readonly feed: string | null;
}

/** What a page of a published site says about itself to machines. Addresses are absolute. */
export interface PageHead {
  /** What the page may load (Content-Security-Policy). */
  readonly policy: string;
  /** The page's own address. */
  readonly canonical: string | null;
  readonly links: readonly {
    readonly rel: string;
    readonly type?: string;
    readonly title?: string;
    readonly hreflang?: string;
    readonly href: string;
  }[];
  readonly meta: readonly { readonly name?: string; readonly property?: string; readonly content: string }[];
  /** HTML for the end of the page's main part, made safe by its maker; "" for none. */
  readonly after: string;
  /** A line at the foot of the page; null for none. */
  readonly licence: string | null;
}

/** The sentence in the page's language. */
export function tell(context: PageContext, text: Bilingual): string {
  return text[context.language];
}

/** The `lang` of the page's own words. */
export function pageLang(context: PageContext): 'zh-CN' | 'en' {
  return context.language === 'zh' ? 'zh-CN' : 'en';
}
