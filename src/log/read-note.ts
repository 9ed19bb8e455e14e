import { dateOf, datePattern, type IsoDate } from '../base/dates.js';
import type { Dialect } from './dialect.js';
import { parseNote } from './parse-note.js';
import { readEntry } from './read-entry.js';
import type { Block, Day, Entry, NoteFile } from './types.js';

/**
 * Reads a note file: its blocks, its entries, and its day when a date can be read. `path` is relative to the log. Entries are read
 * when they are first asked for, so that a large log opens in little more than the time of reading its files.
 */
export function readNote(path: string, text: string, dialect: Dialect): NoteFile {
  return new LazyNote(path, text, dialect);
}

/** A class, because a getter in an object literal gives each note a hidden class of its own, which keeps its entries alive and slow. */
class LazyNote implements NoteFile {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly days: readonly Day[];
  readonly #dialect: Dialect;
  #entries: readonly Entry[] | null = null;

  constructor(path: string, text: string, dialect: Dialect) {
    this.path = path;
    this.text = text;
    this.blocks = parseNote(text, dialect);
    this.#dialect = dialect;
    const heading = this.blocks.find((block) => block.kind === 'title');
    const title = heading === undefined ? null : headingText(heading.raw);
    const fromHeading = title === null ? null : dateOfHeading(title, dialect);
    const date = fromHeading ?? dateOfPath(path, dialect);
    this.days = date ? [new LazyDay(this, date, fromHeading ? 'heading' : 'fileName', title)] : [];
  }

  get entries(): readonly Entry[] {
    this.#entries ??= this.blocks.filter((block) => block.kind === 'entry').map((block) => readEntry(this.text, block, this.#dialect));
    return this.#entries;
  }
}

class LazyDay implements Day {
  readonly date: IsoDate;
  readonly dateFrom: Day['dateFrom'];
  readonly ref: string;
  readonly title: string | null;
  readonly path: string;
  readonly #note: NoteFile;

  constructor(note: NoteFile, date: IsoDate, dateFrom: Day['dateFrom'], title: string | null) {
    this.date = date;
    this.dateFrom = dateFrom;
    this.ref = date;
    this.title = title;
    this.path = note.path;
    this.#note = note;
  }

  get entries(): readonly Entry[] {
    return this.#note.entries;
  }
}

const patterns = new Map<string, RegExp>();

/** The regular expression of a dialect's date pattern, made once. */
function patternOf(pattern: string, whole: boolean): RegExp {
  const key = `${whole}${pattern}`;
  let made = patterns.get(key);
  if (!made) {
    made = whole ? new RegExp(`^${datePattern(pattern).source}$`, 'u') : datePattern(pattern);
    patterns.set(key, made);
  }
  return made;
}

/** A heading's text without `#`, closing `#`, BOM and line ending. */
export function headingText(raw: string): string {
  return raw
    .replace(/^[\ufeff\s]*#{1,6}/, '')
    .replace(/\s#+\s*$/, '')
    .trim();
}

/** The date a heading names: by the dialect's patterns, else any `2022.5.11`, `2022-05-11` or `2022年5月11日` in it. */
export function dateOfHeading(title: string, dialect: Dialect): IsoDate | null {
  for (const pattern of dialect.dayHeading) {
    const date = matchDate(title, patternOf(pattern, false));
    if (date) return date;
  }
  return matchDate(title, /(?<year>\d{4})\s?[.\-/年]\s?(?<month>\d{1,2})\s?[.\-/月]\s?(?<day>\d{1,2})/);
}

/** The date a file name stands for: by the dialect's patterns, else `…/YYYYMM/MMDD.md`, `YYYY-MM-DD` or `YYYYMMDD` in the path. */
export function dateOfPath(path: string, dialect: Dialect): IsoDate | null {
  for (const pattern of dialect.files) {
    const date = matchDate(path, patternOf(pattern, true));
    if (date) return date;
  }
  const folder = /(?<year>\d{4})(?<month>\d{2})\/(\d{2})(?<day>\d{2})(?!\d)[^/]*$/.exec(path);
  if (folder?.groups && folder[3] === folder.groups.month) return groupsDate(folder.groups);
  return matchDate(path, /(?<!\d)(?<year>\d{4})[-_.]?(?<month>\d{2})[-_.]?(?<day>\d{2})(?!\d)[^/]*$/);
}

function matchDate(text: string, pattern: RegExp): IsoDate | null {
  const found = pattern.exec(text);
  return found?.groups ? groupsDate(found.groups) : null;
}

function groupsDate(groups: Readonly<Record<string, string>>): IsoDate | null {
  return dateOf(Number(groups.year), Number(groups.month), Number(groups.day));
}
