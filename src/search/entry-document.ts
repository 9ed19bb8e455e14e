import { entryKeys } from '../log/entry-key.js';
import { entryPapers } from '../log/papers/entry-papers.js';
import { linksOf } from '../log/record.js';
import type { Topic } from '../log/subjects/topics.js';
import type { Day, Entry, Field, Log } from '../log/types.js';
import { exactTermsOf } from './exact-terms.js';
import type { Possession, SearchDocument, TextField } from './search-document.js';
import { textFields } from './search-document.js';

/** The documents of a log, oldest day first. The log is what may be found: `publicLog(log)` for a site that others read. */
export function logDocuments(log: Pick<Log, 'days'>, topics: readonly Topic[]): SearchDocument[] {
  return log.days.flatMap((day) => dayDocuments(day, topics));
}

/** The documents of a day in the order of its file. */
export function dayDocuments(day: Day, topics: readonly Topic[]): SearchDocument[] {
  const keys = entryKeys(day);
  return day.entries.map((entry, at) => entryDocument(day, entry, at + 1, keys[at] as string, topics));
}

/** Entry n of a day, counted from 1, as the index takes it in. */
function entryDocument(day: Day, entry: Entry, n: number, key: string, topics: readonly Topic[]): SearchDocument {
  return {
    ref: `${day.ref}#${n}`,
    key,
    path: day.path,
    date: day.date,
    place: n + 4096 * fileOf(day),
    title: entry.title,
    url: entry.url,
    relevance: entry.relevance,
    texts: textsOf(entry),
    has: hasOf(entry),
    exact: exactTermsOf(entry, topics),
  };
}

/** 0 for the first file of a date, 1 for `2022-05-11b`. */
function fileOf(day: Day): number {
  let count = 0;
  for (const letter of day.ref.slice(day.date.length)) count = count * 26 + letter.charCodeAt(0) - 96;
  return Math.max(0, count - 1);
}

function textsOf(entry: Entry): Partial<Record<TextField, string>> {
  const texts: Partial<Record<TextField, string>> = { title: entry.title };
  for (const name of textFields) {
    const text = entry.fields
      .filter((field) => textFieldOf(field) === name)
      .flatMap(linesOf)
      .join('\n');
    if (text !== '') texts[name] = text;
  }
  return texts;
}

function textFieldOf(field: Field): TextField {
  return field.kind === 'link' || field.kind === 'text' ? 'extra' : field.kind;
}

/** What a reader sees of a field: its text, and links that stand on lines of their own. */
function linesOf(field: Field): string[] {
  const links = field.links.map((link) => link.title ?? link.url).filter((shown) => !field.text.includes(shown));
  return [field.text, ...links].filter((line) => line !== '');
}

function hasOf(entry: Entry): Possession[] {
  const filled = (kind: Field['kind']) => entry.fields.some((field) => field.kind === kind && linesOf(field).length > 0);
  const hasLinks = (kind: Field['kind']) => entry.fields.some((field) => field.kind === kind && field.links.some(({ url }) => url !== ''));
  const { code, papers } = entryPapers(entry);
  const has: Possession[] = [];
  // Code without an address is only known from its label.
  if (code.some((one) => one.url === null) || hasLinks('code')) has.push('code');
  if (papers.length > 0) has.push('paper');
  if (entry.media.some((item) => item.kind === 'image')) has.push('image');
  if (filled('tips')) has.push('tips');
  if (filled('abstract')) has.push('abstract');
  if (entry.media.some((item) => item.kind !== 'image')) has.push('video');
  if (linksOf(entry).length > 0) has.push('link');
  return has;
}
