import { formatDate, type IsoDate } from '../../base/dates.js';
import { applyEdits, type Span } from '../../base/diagnostic.js';
import type { Dialect } from '../dialect.js';
import { sectionRole } from '../headings.js';
import { lineEnd } from '../line.js';
import { headingText } from '../read-note.js';
import type { Block, NoteFile } from '../types.js';
import { spanEnd } from './entry-bounds.js';
import { setHeadingDate } from './heading-date.js';

/**
 * The text of a new day: heading with its date, separators and footer in the bytes of the template (the log's newest day), without
 * any of its entries; from the dialect when there is no template. `addEntry` fills it.
 */
export function newDay(template: NoteFile | null, date: IsoDate, dialect: Dialect): string {
  if (template === null) return dayFromDialect(date, dialect);
  const cuts = ownSpans(template, dialect).map((span) => ({ ...span, text: '' }));
  return applyEdits(template.text, [...setHeadingDate(template, date, dialect), ...cuts]);
}

function dayFromDialect(date: IsoDate, dialect: Dialect): string {
  const heading = formatDate(date, dialect.dayHeading[0] ?? '{YYYY}-{MM}-{DD}');
  return `# ${heading}\n\n------\n\n## ${dialect.sections.today[0] ?? 'Today'}\n\n`;
}

/** What belongs to the template's own day, above today's heading and under it; blank lines around it are left out. */
function ownSpans({ blocks, text }: NoteFile, dialect: Dialect): Span[] {
  const today = todayIndex(blocks, dialect);
  return [blocks.slice(0, Math.max(0, today)), blocks.slice(today + 1)].flatMap((part) => {
    const own = part.filter(isOwn);
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return [];
    return [{ start: first.start, end: lineEnd(text, spanEnd(text, { start: last.start, end: last.start + last.raw.length })) }];
  });
}

/** The heading under which a new day's entries go; -1 when there is none. */
function todayIndex(blocks: readonly Block[], dialect: Dialect): number {
  const today = blocks.findIndex((block) => block.kind === 'section' && sectionRole(headingText(block.raw), dialect) === 'today');
  if (today >= 0) return today;
  const first = blocks.findIndex((block) => block.kind === 'section' || block.kind === 'entry');
  return blocks[first]?.kind === 'section' ? first : -1;
}

function isOwn({ kind }: Block): boolean {
  return kind === 'entry' || kind === 'text' || kind === 'section' || kind === 'intro';
}
