import { datePattern } from '../../base/dates.js';
import type { Dialect } from '../dialect.js';
import { contentEnd, lineEnd } from '../line.js';
import type { HistoryEntry, Readme } from '../read-readme.js';

const longestName = 200;

/** A month of the history and the days it lists. */
export interface MonthGroup {
  readonly month: number;
  /** Its opening line. */
  readonly start: number;
  readonly head: number;
  /** After its last line. */
  end: number;
  readonly entries: HistoryEntry[];
}

/** A year of the history. */
export interface YearGroup {
  readonly year: number;
  readonly start: number;
  readonly head: number;
  end: number;
  readonly months: MonthGroup[];
}

/**
 * The years and months of a README's history, in file order: `<summary>2021年</summary>` blocks, or the items and headings of a
 * list that hold only a year or a month.
 */
export function readHistoryGroups(text: string, readme: Readme, dialect: Dialect): YearGroup[] {
  const { history } = readme;
  if (!history) return [];
  const years: YearGroup[] = [];
  const entries = new Map(readme.entries.map((entry) => [entry.span.start, entry]));
  const isYear = groupMatcher(dialect.readme.history.year, 'year');
  const isMonth = groupMatcher(dialect.readme.history.month, 'month');
  let year: YearGroup | null = null;
  let month: MonthGroup | null = null;
  for (let start = history.body.start; start < history.body.end; ) {
    const end = lineEnd(text, start);
    const line = text.slice(start, contentEnd(text, start, end));
    const entry = entries.get(start);
    const name = entry ? null : groupName(line);
    const yearName = name === null ? null : isYear(name);
    const monthName = name === null || yearName !== null ? null : isMonth(name);
    if (yearName !== null) {
      year = { year: yearName, start, head: end, end, months: [] };
      month = null;
      years.push(year);
    } else if (monthName !== null && year) {
      month = { month: monthName, start, head: end, end, entries: [] };
      year.months.push(month);
    }
    if (entry && month) month.entries.push(entry);
    const isYearEnd = /<\/pre>/i.test(line);
    if (month && !isYearEnd && line.trim() !== '') month.end = end;
    if (year && line.trim() !== '') year.end = end;
    if (isYearEnd) year = null;
    if (isYearEnd || /<\/details>/i.test(line)) month = null;
    start = end;
  }
  return years;
}

/** The name of a year or month: what its `<summary>`, list item or heading says. */
function groupName(line: string): string | null {
  if (line.length > longestName) return null;
  const summary = /<summary>([^<]*)<\/summary>/i.exec(line);
  if (summary) return (summary[1] as string).trim();
  const item = /^\s*(?:[-*+]|\d+[.)]|#{3,6})\s+(?:\*\*)?([^\s*[<][^[<]*?)(?:\*\*)?\s*$/.exec(line);
  return item ? (item[1] as string) : null;
}

function groupMatcher(pattern: string, part: 'year' | 'month'): (name: string) => number | null {
  const exact = new RegExp(`^${datePattern(pattern).source}$`, 'u');
  return (name) => {
    const groups = (exact.exec(name) ?? exact.exec(name.replace(/\s+/g, '')))?.groups;
    return groups ? Number(groups[part]) : null;
  };
}
