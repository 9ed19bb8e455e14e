import type { IsoDate } from '../base/dates.js';

/** The text fields that plain words match, in the order of their bits: `1 << textFields.indexOf(field)`. */
export const textFields = ['title', 'abstract', 'tips', 'keyPoints', 'paper', 'code', 'extra'] as const;

export type TextField = (typeof textFields)[number];

/** What an entry may have, for `has:`; in the order of their bits. */
export const possessions = ['code', 'paper', 'image', 'tips', 'abstract', 'video', 'link'] as const;

export type Possession = (typeof possessions)[number];

/** An entry as the index takes it in. */
export interface SearchDocument {
  /** `2022-05-11#3` */
  readonly ref: string;
  readonly key: string;
  /** Path of the note file, relative to the log. */
  readonly path: string;
  readonly date: IsoDate;
  /** Order within a date: `(1-based position in the file) + 4096 × (index of the file among those of its date)`. */
  readonly place: number;
  readonly title: string;
  readonly url: string | null;
  /** 0–5 */
  readonly relevance: number;
  /** As written, without markup; a field that the entry lacks is absent. `title` is always there. */
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly has: readonly Possession[];
  /**
   * What is matched whole, each with its kind before the colon, folded: `arxiv:2204.07154`, `repo:microsoft/cream`,
   * `repo:cream`, `owner:microsoft`, `site:github.com`, `url:<canonical>`, `topic:<any of its names and terms>`, `tag:…`,
   * `venue:cvpr`, `venue:cvpr 2022`, `label:tips`, `paper:<strong id of the paper>` (one for each identity of its papers),
   * `called:<folded whole title>`.
   */
  readonly exact: readonly string[];
}
