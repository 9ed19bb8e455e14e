import type { IsoDate } from '../base/dates.js';
import type { Diagnostic, Span } from '../base/diagnostic.js';
import type { Dialect } from './dialect.js';
import type { KnownPictures } from './known-picture.js';

/**
 * What a slice of a note file is. A file's blocks tile it: their `raw` strings concatenate to the text.
 * `title` the day's heading · `intro` prose before the first section · `rule` a line such as `------` ·
 * `section` any other heading · `entry` one point, from its title line to the next block · `history` what follows the
 * history heading of a README · `footer` the closing section · `blank` empty lines between blocks · `text` anything
 * else, kept as it is.
 */
export type BlockKind = 'title' | 'intro' | 'rule' | 'section' | 'entry' | 'history' | 'footer' | 'blank' | 'text';

/** An exact slice of a note file. */
export interface Block {
  readonly kind: BlockKind;
  readonly raw: string;
  /** Offset of `raw` in the file, in UTF-16 units. */
  readonly start: number;
  /** 1-based line of the block's first character. */
  readonly line: number;
}

/** The canonical meaning of a label; `link` is an unknown label over a link, `text` a paragraph or an unknown label over text. */
export type FieldKind = 'abstract' | 'paper' | 'code' | 'tips' | 'keyPoints' | 'link' | 'text';

/** A link as written: `[text](url)`, `<url>`, a bare URL, or `<a href="url">text</a>`. */
export interface Link {
  /** Link text without `**` and backticks; null for a bare URL. */
  readonly title: string | null;
  /** Target without surrounding spaces; "" when it is empty. */
  readonly url: string;
  /** Where the whole link stands in the file. */
  readonly span: Span;
  /** Where the target stands in the file, with any surrounding spaces. */
  readonly target: Span;
  /** 1-based line in the file. */
  readonly line: number;
  /** A short remark after the link, such as （官方）. */
  readonly note: string | null;
  /** The label written before a link in a nested bullet; "" when there is none, null when the link is not nested. */
  readonly nestedLabel: string | null;
  /** True when the link stands inside running text that is kept as text too. */
  readonly inline: boolean;
}

/** A labelled value of an entry, or a paragraph without a label. */
export interface Field {
  readonly kind: FieldKind;
  /** As written, without `**`, number and colon kept out: `GtiHub`, `Paper1`. "" when there is none. */
  readonly label: string;
  /** Where the label stands in the file; an empty span when there is none. */
  readonly labelSpan: Span;
  /** The value on the label's own line, as written, without surrounding spaces. */
  readonly valueSpan: Span;
  /** The value as text: `**` and backticks removed, link text kept, nested bullets after `\n`. Lines that are only links are left out. */
  readonly text: string;
  readonly links: readonly Link[];
  /** 1-based line in the file. */
  readonly line: number;
  /** The field's lines with their nested lines, line endings included. */
  readonly span: Span;
  /** Spaces before the bullet or the text. */
  readonly indent: number;
  /** `-`, `*` or `+`; "" for a paragraph. */
  readonly bullet: string;
}

/** A picture, video or frame of an entry. */
export interface Media {
  readonly kind: 'image' | 'video' | 'frame';
  /** As written: entities are not decoded. */
  readonly src: string;
  /** Where `src` stands in the file. */
  readonly srcSpan: Span;
  /** As written; "" when there is none. */
  readonly alt: string;
  readonly span: Span;
  readonly line: number;
}

/** One point of a day. Spans are offsets in the file. */
export interface Entry {
  /** The number as typed; null for a title without one. */
  readonly ordinal: number | null;
  /** Link text, or the whole line when it has no link; `**` and backticks removed. */
  readonly title: string;
  /** Null when the title has no link. */
  readonly url: string | null;
  /** The number of stars, 0–5. */
  readonly relevance: number;
  readonly fields: readonly Field[];
  readonly media: readonly Media[];
  /** 1-based line of the title. */
  readonly line: number;
  /** The whole entry block. */
  readonly span: Span;
  /** The title line without its line ending. */
  readonly headSpan: Span;
  readonly titleSpan: Span;
  /** The link's target with surrounding spaces; null when the title has no link. */
  readonly urlSpan: Span | null;
  /** From the first star to the last, or an empty span where they would be written. */
  readonly starsSpan: Span;
}

/** A date and the entries that belong to it. */
export interface Day {
  readonly date: IsoDate;
  /** Where the date was read. */
  readonly dateFrom: 'heading' | 'fileName';
  /** `2022-05-11`; the second file of a date is `2022-05-11b`. Entry n of the day is `${ref}#${n}`. */
  readonly ref: string;
  /** The heading's text without `#`; null when the file has none. */
  readonly title: string | null;
  readonly entries: readonly Entry[];
  /** Path of the note file. */
  readonly path: string;
}

/** A file of the log, byte for byte, and what it holds. */
export interface NoteFile {
  /** Relative to the log, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly entries: readonly Entry[];
  /** One day in the author's dialect; none when no date can be read. */
  readonly days: readonly Day[];
}

/** A whole log, as read. */
export interface Log {
  readonly dialect: Dialect;
  /** Sorted by path. */
  readonly notes: readonly NoteFile[];
  /** All days, sorted by date, then path. */
  readonly days: readonly Day[];
  /** The README as a note file (its today's section has entries, but it is not a day); null when there is none. */
  readonly readme: NoteFile | null;
  /** Paths of all other files of the log that entries may point to (pictures, videos), relative, with `/`. */
  readonly files: ReadonlySet<string>;
  /** What is known of its pictures: kept copies of those of the web, sizes, smaller copies; absent where nobody asked. */
  readonly pictures?: KnownPictures;
  /** Files that could not be read, and why. */
  readonly problems: readonly Diagnostic[];
}
