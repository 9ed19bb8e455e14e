import { dateOf, datePattern, type IsoDate } from '../base/dates.js';
import type { Span } from '../base/diagnostic.js';
import type { Dialect } from './dialect.js';
import { fold } from './fold.js';
import { sectionRole } from './headings.js';
import { contentEnd, lineEnd } from './line.js';
import { plainText } from './plain-text.js';
import { dateOfHeading, dateOfPath } from './read-note.js';
import { scanLinks, targetUrl } from './scan-links.js';

/** A date that the README states about the log. */
export interface StatedDate {
  /** Null when no date can be read there. */
  readonly date: IsoDate | null;
  /** Where the date stands, from the first character after the colon to the line's last. */
  readonly span: Span;
  readonly line: number;
}

/** A heading and what stands under it, to the next heading of level one or two. */
export interface Section {
  /** The heading's line, line ending included. */
  readonly heading: Span;
  readonly body: Span;
  /** 1-based line of the heading. */
  readonly line: number;
}

/** A day's line in the history. */
export interface HistoryEntry {
  /** The link's target as written. */
  readonly href: string;
  readonly hrefSpan: Span;
  /** The link's text. */
  readonly text: string;
  /** The date in the text, else in the target. */
  readonly date: IsoDate | null;
  /** 1-based. */
  readonly line: number;
  /** The line, line ending included. */
  readonly span: Span;
}

/** The parts of a README that the program reads and writes. Spans are offsets in its text. */
export interface Readme {
  readonly started: StatedDate | null;
  readonly updated: StatedDate | null;
  readonly today: Section | null;
  readonly history: Section | null;
  readonly footer: Section | null;
  readonly entries: readonly HistoryEntry[];
}

/** Reads a README's dates, sections and history. */
export function readReadme(text: string, dialect: Dialect): Readme {
  const lines = linesOf(text);
  const sections = readSections(text, lines, dialect);
  return {
    started: statedDate(text, lines, dialect.readme.started, dialect),
    updated: statedDate(text, lines, dialect.readme.updated, dialect),
    today: sections.get('today') ?? null,
    history: sections.get('history') ?? null,
    footer: sections.get('footer') ?? null,
    entries: historyEntries(text, lines, sections.get('history') ?? null, dialect),
  };
}

interface Line extends Span {
  readonly next: number;
  readonly number: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0, number = 1; start < text.length; number++) {
    const next = lineEnd(text, start);
    lines.push({ start, end: contentEnd(text, start, next), next, number });
    start = next;
  }
  return lines;
}

/** The first section of each role; it ends at the next `#` or `##` line, whatever that says. */
function readSections(text: string, lines: readonly Line[], dialect: Dialect): Map<string, Section> {
  const headings = lines.filter((line) => /^\ufeff? {0,3}##?(?!#)/.test(text.slice(line.start, Math.min(line.end, line.start + 8))));
  const sections = new Map<string, Section>();
  headings.forEach((line, i) => {
    const role = sectionRole(text.slice(line.start, line.end).replace(/^[\ufeff ]*#+/, ''), dialect);
    if (role === null || sections.has(role)) return;
    const end = headings[i + 1]?.start ?? text.length;
    sections.set(role, { heading: { start: line.start, end: line.next }, body: { start: line.next, end }, line: line.number });
  });
  return sections;
}

function statedDate(text: string, lines: readonly Line[], words: readonly string[], dialect: Dialect): StatedDate | null {
  const wanted = words.map(fold);
  for (const line of lines) {
    const content = text.slice(line.start, line.end);
    const colon = content.search(/[:：]/);
    if (colon < 0 || colon > 40 || !wanted.includes(fold(content.slice(0, colon)).replace(/^[#>*-]+/, ''))) continue;
    const after = content.slice(colon + 1);
    const value = after.trim();
    const start = line.start + colon + 1 + after.indexOf(value);
    return { date: readStatedDate(value, dialect), span: { start, end: start + value.length }, line: line.number };
  }
  return null;
}

function readStatedDate(value: string, dialect: Dialect): IsoDate | null {
  const groups = datePattern(dialect.readme.date).exec(value)?.groups;
  return groups ? dateOf(Number(groups.year), Number(groups.month), Number(groups.day)) : dateOfHeading(value, dialect);
}

function historyEntries(text: string, lines: readonly Line[], history: Section | null, dialect: Dialect): HistoryEntry[] {
  if (!history) return [];
  const entries: HistoryEntry[] = [];
  for (const line of lines) {
    if (line.start < history.body.start || line.start >= history.body.end) continue;
    const content = text.slice(line.start, line.end);
    for (const link of scanLinks(content)) {
      if (!link.label) continue;
      const label = plainText(content.slice(link.label.start, link.label.end));
      const href = targetUrl(content, link.target);
      entries.push({
        href,
        hrefSpan: { start: line.start + link.target.start, end: line.start + link.target.end },
        text: label,
        date: dateOfHeading(label, dialect) ?? dateOfPath(href, dialect),
        line: line.number,
        span: { start: line.start, end: line.next },
      });
    }
  }
  return entries;
}
