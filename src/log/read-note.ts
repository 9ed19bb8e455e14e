import { dateOf, datePattern, type IsoDate } from '../base/dates.js';
import type { Dialect } from './dialect.js';
import { parseNote } from './parse-note.js';
import { readEntry } from './read-entry.js';
import type { Day, Entry, NoteFile } from './types.js';

/**
 * Reads a note file: its blocks, its entries, and its day when a date can be read. `path` is relative to the log. Entries are read
 * when they are first asked for, so that a large log opens in little more than the time of reading its files.
 */
export function readNote(path: string, text: string, dialect: Dialect): NoteFile {
  const blocks = parseNote(text, dialect);
  let known: readonly Entry[] | null = null;
  const readEntries = (): readonly Entry[] => {
    known ??= blocks.filter((block) => block.kind === 'entry').map((block) => readEntry(text, block, dialect));
    return known;
  };
  const heading = blocks.find((block) => block.kind === 'title');
  const title = heading === undefined ? null : headingText(heading.raw);
  return {
    path,
    text,
    blocks,
    get entries(): readonly Entry[] {
      return readEntries();
    },
    days: dayOf(path, title, readEntries, dialect),
  };
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

function dayOf(path: string, title: string | null, readEntries: () => readonly Entry[], dialect: Dialect): Day[] {
  const fromHeading = title === null ? null : dateOfHeading(title, dialect);
  const date = fromHeading ?? dateOfPath(path, dialect);
  if (!date) return [];
  const day: Day = {
    date,
    dateFrom: fromHeading ? 'heading' : 'fileName',
    ref: date,
    title,
    get entries(): readonly Entry[] {
      return readEntries();
    },
    path,
  };
  return [day];
}

function matchDate(text: string, pattern: RegExp): IsoDate | null {
  const found = pattern.exec(text);
  return found?.groups ? groupsDate(found.groups) : null;
}

function groupsDate(groups: Readonly<Record<string, string>>): IsoDate | null {
  return dateOf(Number(groups.year), Number(groups.month), Number(groups.day));
}
