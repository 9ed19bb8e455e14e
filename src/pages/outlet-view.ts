import type { Diagnostic } from '../base/diagnostic.js';
import type { Bilingual } from '../base/text.js';
import type { Day } from '../log/types.js';

/** A day as an article of one platform, ready to be copied. */
export interface OutletView {
  readonly name: string;
  readonly title: Bilingual;
  /** What a day becomes there: `公众号稿`. */
  readonly heading: Bilingual;
  readonly day: Day;
  /** Every platform, with the address of this day there. */
  readonly outlets: readonly { readonly name: string; readonly title: Bilingual; readonly href: string }[];
  readonly article: OutletArticle;
  /** What the platform would refuse; `href` leads to the entry it is about. */
  readonly problems: readonly { readonly diagnostic: Diagnostic; readonly href: string }[];
  /** What is fine, a sentence each. */
  readonly facts: readonly Bilingual[];
  readonly pictures: readonly OutletPictureRow[];
  readonly themes: readonly { readonly name: string; readonly title: Bilingual }[];
  readonly theme: string | null;
  readonly addresses: OutletAddresses;
}

/** The texts of an article; null where the platform does not take that form. */
export interface OutletArticle {
  readonly title: string;
  readonly summary: string;
  readonly hasHtml: boolean;
  readonly markdown: string | null;
  readonly plain: string;
}

/** A picture of an article; `way` says whether it is uploaded by hand. */
export interface OutletPictureRow {
  readonly number: number;
  /** Path or address, as shown. */
  readonly name: string;
  /** Where it can be saved from; null when nowhere. */
  readonly href: string | null;
  readonly size: string;
  readonly way: 'kept' | 'inside' | 'upload';
}

/** Where the parts of the page come from. */
export interface OutletAddresses {
  readonly form: string;
  /** The article alone, framed as preview. */
  readonly preview: string;
  readonly download: string;
  /** The platform's own editor. */
  readonly editor: string;
  readonly style: string;
  readonly script: string;
}
