import type { DayRecord, EntryRecord, ReferenceRecord } from '../../log/record.js';

/** One row an entry, as RFC 4180 has it: CRLF, and quotes where a value needs them. */
export function daysToCsv(days: readonly DayRecord[]): string {
  const rows = days.flatMap((day) => day.entries.map((entry) => columns.map(([, value]) => cell(value(entry, day)))));
  return [columns.map(([name]) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

type Column = readonly [name: string, value: (entry: EntryRecord, day: DayRecord) => string];

const columns: readonly Column[] = [
  ['ref', (entry) => entry.ref ?? ''],
  ['date', (_, day) => day.date ?? ''],
  ['file', (_, day) => day.file],
  ['line', (entry) => String(entry.line)],
  ['title', (entry) => entry.title],
  ['url', (entry) => entry.url ?? ''],
  ['relevance', (entry) => String(entry.relevance)],
  ['abstract', (entry) => entry.abstract ?? ''],
  ['papers', (entry) => references(entry.papers)],
  ['code', (entry) => references(entry.code)],
  ['tips', (entry) => entry.tips ?? ''],
  ['keyPoints', (entry) => entry.keyPoints ?? ''],
];

function references(list: readonly ReferenceRecord[]): string {
  return list.map(({ title, url }) => [title === url ? null : title, url].filter((part) => part !== null).join(' ')).join('\n');
}

/** A spreadsheet would run a cell that begins like a formula, so it gets an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
