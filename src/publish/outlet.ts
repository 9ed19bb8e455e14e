import type { Diagnostic, Severity } from '../base/diagnostic.js';
import type { Bilingual, Language } from '../base/text.js';
import type { Day, Log } from '../log/types.js';
import type { ArticleLink, ArticlePicture } from './article/article.js';

/** A platform that takes a day as an article pasted by hand. */
export interface Outlet {
  readonly name: OutletName;
  readonly title: Bilingual;
  /** What a day becomes there. */
  readonly article: Bilingual;
  /** Where its editor is. */
  readonly editor: string;
  /** What the platform asks for; documented in docs/outlets.md. */
  readonly rules: readonly PlatformRule[];
  /** Looks to choose from, the default first; none where the platform decides. */
  readonly themes: readonly OutletTheme[];
  /** Makes the article of a day. The same log gives the same bytes. */
  render(log: Log, day: Day, options?: OutletOptions): OutletResult;
}

export type OutletName = 'wechat' | 'csdn' | 'zhihu' | 'bilibili';

/** A look of an article. */
export interface OutletTheme {
  readonly name: string;
  readonly title: Bilingual;
}

/** What can be chosen for an article. */
export interface OutletOptions {
  /** The language of the words around the log's own; `zh` when left out, as these platforms are read in Chinese. */
  readonly language?: Language;
  /** Name of one of the outlet's themes. */
  readonly theme?: string;
  /** Whether pictures of the log's folder go along inside the HTML or are pasted by number; WeChat's default is `inside`. */
  readonly pictures?: 'inside' | 'numbered';
  /** Address under which the log's files are public, such as a raw GitHub address; pictures of the folder are then linked. */
  readonly pictureBase?: string;
  /** Asks CSDN for a table of contents. */
  readonly contents?: boolean;
  /** The pictures of the log's folder, by path, as far as they could be read. */
  readonly files?: ReadonlyMap<string, PictureFile>;
}

/** A picture of the log's folder. */
export interface PictureFile {
  readonly bytes: number;
  /** `image/png`, told from its first bytes; null when it is no picture that is known. */
  readonly type: string | null;
  /** Its bytes in base64; null when it is too large to go along. */
  readonly base64: string | null;
}

/** An article as the platform will see it. */
export interface OutletDraft {
  readonly title: string;
  readonly summary: string;
  /** To paste as rich text; null where the platform takes Markdown only. */
  readonly html: string | null;
  /** To paste or import as text; null where the platform takes rich text only. */
  readonly markdown: string | null;
  readonly plain: string;
  /** In upload order. */
  readonly pictures: readonly OutletPicture[];
  /** Links of the article, and how each of them appears. */
  readonly links: readonly OutletLink[];
  /** Formulas, by line. */
  readonly formulas: readonly { readonly line: number; readonly tex: string }[];
  /** Pictures that are nowhere, and videos, which must be put in by hand. */
  readonly gaps: readonly { readonly kind: 'lost' | 'video'; readonly written: string; readonly line: number }[];
  /** Addresses that lead nowhere, as written. */
  readonly unusable: readonly { readonly written: string; readonly line: number }[];
  /** Line of the day's heading. */
  readonly line: number;
}

/** An article with what the platform would refuse about it. */
export interface OutletResult extends OutletDraft {
  readonly problems: readonly Diagnostic[];
}

/** A picture of an article; `number` is its place in the upload order. */
export interface OutletPicture extends ArticlePicture {
  readonly number: number;
  /** True when the file lies in the log's folder. */
  readonly local: boolean;
  /** `kept` shows by itself, `inside` goes along in the HTML, `upload` must be uploaded at its number. */
  readonly way: 'kept' | 'inside' | 'upload';
}

/** A link of an article; `shown` says what became of it. */
export interface OutletLink extends ArticleLink {
  readonly shown: 'link' | 'note' | 'text';
}

/** One thing a platform asks for, and how an article is measured against it. */
export interface PlatformRule {
  /** `wechat/title-length`: the `rule` of its diagnostics. */
  readonly id: string;
  readonly severity: Severity;
  /** What the platform asks, with its value. */
  readonly asks: Bilingual;
  /** Where that is written; "" when nothing public was found. */
  readonly source: string;
  /** True when the value comes from use or from other people's notes, not from the platform's own documentation. */
  readonly unverified: boolean;
  /** What is wrong with an article; nothing when it is fine. */
  check(draft: OutletDraft): readonly RuleFinding[];
  /** How a fine article stands: “Title: 19 characters of 64”. */
  fact(draft: OutletDraft): Bilingual;
}

/** Something a platform would refuse or drop. */
export interface RuleFinding {
  readonly line: number;
  readonly message: Bilingual;
}

/** Measures a draft against the rules of its platform. */
export function checkDraft(draft: OutletDraft, rules: readonly PlatformRule[], file: string): Diagnostic[] {
  const problems = rules.flatMap((rule) =>
    rule.check(draft).map(({ line, message }): Diagnostic => ({ rule: rule.id, severity: rule.severity, file, line, message, fix: null })),
  );
  return problems.sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}
