import type { Diagnostic } from '../base/diagnostic.js';
import type { Bilingual, Language } from '../base/text.js';
import type { Topic } from '../log/subjects/topics.js';
import type { Log } from '../log/types.js';
import type { Links } from './links.js';

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
  /** What `check` finds in the log; null while that is not known. */
  readonly diagnostics: readonly Diagnostic[] | null;
  /** Changes whenever the log does, so that an open page knows that it is old; null for pages that never change. */
  readonly version: string | null;
}

/** The sentence in the page's language. */
export function tell(context: PageContext, text: Bilingual): string {
  return text[context.language];
}

/** The `lang` of the page's own words. */
export function pageLang(context: PageContext): 'zh-CN' | 'en' {
  return context.language === 'zh' ? 'zh-CN' : 'en';
}
