import { datePattern, formatDate, type IsoDate, partsOf } from '../../base/dates.js';
import type { Span, TextEdit } from '../../base/diagnostic.js';
import type { Dialect } from '../dialect.js';
import { contentEnd } from '../line.js';
import type { HistoryEntry, Readme } from '../read-readme.js';
import { withDate } from './date-in-text.js';
import { isBlankBetween, spanEnd } from './entry-bounds.js';
import { type MonthGroup, readHistoryGroups, type YearGroup } from './history-groups.js';
import { defaultLine, type HistoryLine, monthLines, readHistoryLine, writeHistoryLine, yearLines } from './history-line.js';
import { insertLines } from './insert-lines.js';
import { lineEndingOf } from './line-ending.js';
import { insertBlock } from './set-section.js';
import { percentEncoded } from './values.js';

/**
 * The edits that list a day in a README's history: numbered on in its month, in a new month in its place, or in a new year after the
 * others. None when the day is listed, by its date or by its path.
 */
export function addToHistory(text: string, readme: Readme, date: IsoDate, notePath: string, dialect: Dialect): TextEdit[] {
  const { history } = readme;
  if (!history || isListed(readme.entries, date, notePath)) return [];
  const { year, month } = partsOf(date);
  const groups = readHistoryGroups(text, readme, dialect);
  const newestFirst = isNewestFirst(readme.entries);
  const sample = sampleLine(text, readme.entries, dialect);
  const line: HistoryLine = {
    ...sample,
    href: (sample.href.startsWith('./') ? './' : '') + notePath.replace(/[\s"<>()%]/g, percentEncoded),
    text: lineText(sample, readme.entries, date, dialect),
  };
  const insert = (at: number, lines: readonly string[]): TextEdit[] => [insertLines(text, at, lines, lineEndingOf(text))];
  const yearGroup = groups.find((group) => group.year === year);
  const monthGroup = yearGroup?.months.find((group) => group.month === month);
  if (monthGroup) return insert(itemPlace(monthGroup, newestFirst), [writeHistoryLine(line, nextNumber(text, monthGroup.entries))]);
  const newMonth = monthLines(text, groups, date, writeHistoryLine(line, 1), dialect);
  if (yearGroup) return insert(groupPlace(yearGroup.months, (group) => group.month, month, newestFirst) ?? yearGroup.head, newMonth);
  if (groups.length === 0 && readme.entries.length > 0)
    return insert(flatPlace(readme.entries, newestFirst), [writeHistoryLine(line, nextNumber(text, readme.entries))]);
  const newYear = yearLines(text, groups, date, newMonth, dialect);
  const place = groupPlace(groups, (group) => group.year, year, newestFirst);
  if (place !== null) return insert(place, newYear);
  return newHistory(text, history.body, newYear);
}

function isListed(entries: readonly HistoryEntry[], date: IsoDate, path: string): boolean {
  return entries.some((entry) => entry.date === date || plainPath(entry.href) === path);
}

function plainPath(href: string): string {
  const path = href.replace(/[?#].*$/, '').replace(/^(?:\.?\/)+/, '');
  try {
    return decodeURI(path);
  } catch {
    // A stray % is part of the name.
    return path;
  }
}

/** Whether the history goes from its newest day to its oldest; one date typed wrong does not make it so. */
function isNewestFirst(entries: readonly HistoryEntry[]): boolean {
  const dates = entries.map((entry) => entry.date).filter((date) => date !== null);
  let balance = 0;
  for (let i = 1; i < dates.length; i++) balance += (dates[i - 1] as string) > (dates[i] as string) ? 1 : -1;
  return balance > 1;
}

/** How the history writes its lines: as its last one that can be read. */
function sampleLine(text: string, entries: readonly HistoryEntry[], dialect: Dialect): HistoryLine {
  for (let i = entries.length - 1; i >= Math.max(0, entries.length - 50); i--) {
    const { span } = entries[i] as HistoryEntry;
    const line = readHistoryLine(text.slice(span.start, contentEnd(text, span.start, span.end)));
    if (line) return line;
  }
  return defaultLine(dialect);
}

/** The dialect's wording where the history uses it, else that of its last line. */
function lineText(sample: HistoryLine, entries: readonly HistoryEntry[], date: IsoDate, dialect: Dialect): string {
  const pattern = dialect.readme.history.line;
  const exact = new RegExp(`^${datePattern(pattern).source}$`, 'u');
  const isUsed = entries.length === 0 || entries.some((entry) => exact.test(entry.text));
  return (isUsed ? null : withDate(sample.text, date)) ?? formatDate(date, pattern);
}

function itemPlace(group: MonthGroup, newestFirst: boolean): number {
  const entry = newestFirst ? group.entries[0] : group.entries.at(-1);
  if (!entry) return group.head;
  return newestFirst ? entry.span.start : entry.span.end;
}

/** One more than the number typed last. */
function nextNumber(text: string, entries: readonly HistoryEntry[]): number {
  const last = entries.at(-1);
  const typed = last ? /^\s*(\d{1,6})[.)、]/.exec(text.slice(last.span.start, last.span.end))?.[1] : undefined;
  return typed === undefined ? entries.length + 1 : Number(typed) + 1;
}

/** Between the groups before and after it; null when there is none yet. */
function groupPlace<Group extends MonthGroup | YearGroup>(
  groups: readonly Group[],
  nameOf: (group: Group) => number,
  name: number,
  newestFirst: boolean,
): number | null {
  const isBefore = (group: Group): boolean => (newestFirst ? nameOf(group) > name : nameOf(group) < name);
  const before = groups.findLast(isBefore);
  return before ? before.end : (groups[0]?.start ?? null);
}

function flatPlace(entries: readonly HistoryEntry[], newestFirst: boolean): number {
  return newestFirst ? (entries[0] as HistoryEntry).span.start : (entries.at(-1) as HistoryEntry).span.end;
}

/** The first group of all: after whatever the section says. */
function newHistory(text: string, body: Span, lines: readonly string[]): TextEdit[] {
  const lineEnding = lineEndingOf(text);
  const content = lines.join(lineEnding);
  if (isBlankBetween(text, body.start, body.end)) return [insertBlock(text, body, content, lineEnding)];
  const end = spanEnd(text, body);
  return [{ start: end, end, text: lineEnding + lineEnding + content }];
}
