import { datePattern, formatDate, type IsoDate } from '../../base/dates.js';
import type { TextEdit } from '../../base/diagnostic.js';
import type { Dialect } from '../dialect.js';
import type { Block, NoteFile } from '../types.js';
import { withDate } from './date-in-text.js';

/** The edit that gives a note's heading another date, the rest of it as it is; none when the heading names no date. */
export function setHeadingDate(note: NoteFile, date: IsoDate, dialect: Dialect): TextEdit[] {
  const title = note.blocks.find((block) => block.kind === 'title');
  const raw = title ? headingWithDate(title, date, dialect) : null;
  return title && raw !== null && raw !== title.raw ? [{ start: title.start, end: title.start + title.raw.length, text: raw }] : [];
}

function headingWithDate({ raw }: Block, date: IsoDate, dialect: Dialect): string | null {
  for (const pattern of dialect.dayHeading) {
    const found = datePattern(pattern).exec(raw);
    if (!found) continue;
    const written = withDate(found[0], date) ?? formatDate(date, pattern);
    return raw.slice(0, found.index) + written + raw.slice(found.index + found[0].length);
  }
  return withDate(raw, date);
}
