import type { DayRecord, EntryRecord, ReferenceRecord } from '../../log/record.js';

/** A heading a day, a list item an entry: CommonMark that any reader shows alike. */
export function daysToMarkdown(days: readonly DayRecord[]): string {
  return days.map((day) => [`## ${day.date ?? day.file}`, '', ...day.entries.map(entryText), ''].join('\n')).join('\n');
}

function entryText(entry: EntryRecord): string {
  const stars = entry.relevance > 0 ? ` ${'★'.repeat(entry.relevance)}` : '';
  return [
    `- ${link(entry.title, entry.url)}${stars}`,
    ...text('Abstract', entry.abstract),
    ...references('Paper', entry.papers),
    ...references('Code', entry.code),
    ...text('Key points', entry.keyPoints),
    ...text('Tips', entry.tips),
  ].join('\n');
}

function text(label: string, value: string | null): string[] {
  return value ? [`  - ${label}: ${escaped(value.replace(/\s*\n\s*/g, ' '))}`] : [];
}

function references(label: string, list: readonly ReferenceRecord[]): string[] {
  return list.map(({ title, url }) => `  - ${label}: ${link(title ?? url ?? '', url)}`);
}

function link(title: string, url: string | null): string {
  if (url === null || url === '') return escaped(title);
  return `[${escaped(title)}](<${url.replace(/[<>\n]/g, encodeURIComponent)}>)`;
}

function escaped(value: string): string {
  return value.replace(/[\\`*_[\]<>]/g, '\\$&');
}
