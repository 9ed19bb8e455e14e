import { formatDate, type IsoDate } from '../../base/dates.js';
import type { Dialect } from '../dialect.js';
import { contentEnd, lineEnd } from '../line.js';
import type { YearGroup } from './history-groups.js';

/** A day's line in the history, taken apart. */
export interface HistoryLine {
  readonly indent: string;
  /** `. ` after a number, `- ` before a bullet's text; the first decides which it is. */
  readonly mark: string;
  readonly isNumbered: boolean;
  readonly href: string;
  readonly text: string;
  /** What an HTML link has besides its target, ` target="_blank"`; null for a Markdown link. */
  readonly attributes: string | null;
}

const htmlLine = /^(\s*)(?:\d+([.)、]\s*)|([-*+]\s+))<a\s+href="([^"]*)"([^>]*)>([^<]*)<\/a>/i;
const markdownLine = /^(\s*)(?:\d+([.)、]\s*)|([-*+]\s+))\[([^\]]*)\]\(([^()]*)\)/;

/** Reads a day's line; null when it has another shape. */
export function readHistoryLine(line: string): HistoryLine | null {
  const html = htmlLine.exec(line);
  if (html) return historyLine(html, html[4] as string, html[6] as string, html[5] as string);
  const markdown = markdownLine.exec(line);
  return markdown ? historyLine(markdown, markdown[5] as string, markdown[4] as string, null) : null;
}

export function writeHistoryLine(line: HistoryLine, number: number): string {
  const mark = line.isNumbered ? `${number}${line.mark}` : line.mark;
  const link = line.attributes === null ? `[${line.text}](${line.href})` : `<a href="${line.href}"${line.attributes}>${line.text}</a>`;
  return line.indent + mark + link;
}

/** The line of a history that has none yet. */
export function defaultLine(dialect: Dialect): HistoryLine {
  const isList = dialect.readme.history.style === 'list';
  return {
    indent: '    ',
    mark: isList ? '- ' : '. ',
    isNumbered: !isList,
    href: '',
    text: '',
    attributes: isList ? null : ' target="_blank"',
  };
}

/** A new month with its first day. */
export function monthLines(text: string, groups: readonly YearGroup[], date: IsoDate, item: string, dialect: Dialect): string[] {
  const { style, month } = dialect.readme.history;
  const name = formatDate(date, month);
  if (style === 'details') return [`<details><summary>${name}</summary>`, item, '</details>'];
  const sibling = groups.flatMap((group) => group.months).at(-1);
  return [`${sibling ? prefixOf(text, sibling.start) : '  - '}${name}`, item];
}

/** A new year with its first month. */
export function yearLines(
  text: string,
  groups: readonly YearGroup[],
  date: IsoDate,
  months: readonly string[],
  dialect: Dialect,
): string[] {
  const { style, year } = dialect.readme.history;
  const name = formatDate(date, year);
  if (style === 'details') return [`<pre><details><summary>${name}</summary>`, ...months, '</pre>'];
  const sibling = groups.at(-1);
  return [`${sibling ? prefixOf(text, sibling.start) : '- '}${name}`, ...months];
}

function historyLine(found: RegExpExecArray, href: string, text: string, attributes: string | null): HistoryLine {
  const isNumbered = found[2] !== undefined;
  return { indent: found[1] ?? '', mark: (isNumbered ? found[2] : found[3]) ?? '', isNumbered, href, text, attributes };
}

/** The indentation and bullet of a line: `  - `. */
function prefixOf(text: string, start: number): string {
  const line = text.slice(start, contentEnd(text, start, lineEnd(text, start)));
  return /^\s*(?:[-*+]|\d+[.)]|#{3,6})\s+/.exec(line)?.[0] ?? '';
}
