import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileMark, SiteMarks } from './site-file.js';

/** Where a built site keeps the list of its own files, so that the next build deletes what is gone and nothing else. */
export const recordPath = '.daybook-site.json';

/** The mark of a file's bytes. */
export function markOf(body: Uint8Array): FileMark {
  return { hash: hash('sha256', body, 'base64url').slice(0, 16), bytes: body.byteLength };
}

/** The files that the last build wrote into a folder; none when it is no site of ours. */
export function readRecord(folder: string): SiteMarks {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, recordPath), 'utf8'));
    if (!isRecord(record)) return new Map();
    return new Map(Object.entries(record.files).map(([path, [hash, bytes, inputs]]) => [path, { hash, bytes, ...(inputs && { inputs }) }]));
  } catch {
    return new Map();
  }
}

/** The record as a file of the site: sorted, so that two builds of one log write the same bytes. */
export function recordText(marks: SiteMarks): string {
  const paths = [...marks.keys()].sort();
  const lines = paths.map((path) => {
    const mark = marks.get(path) as FileMark;
    return `${JSON.stringify(path)}:${JSON.stringify([mark.hash, mark.bytes, ...(mark.inputs ? [mark.inputs] : [])])}`;
  });
  return `{"daybook":1,"files":{\n${lines.join(',\n')}\n}}\n`;
}

function isRecord(value: unknown): value is { readonly files: Record<string, [hash: string, bytes: number, inputs?: string]> } {
  if (typeof value !== 'object' || value === null || !('files' in value)) return false;
  const { files } = value;
  return (
    typeof files === 'object' &&
    files !== null &&
    Object.values(files).every((mark) => Array.isArray(mark) && typeof mark[0] === 'string' && typeof mark[1] === 'number')
  );
}
