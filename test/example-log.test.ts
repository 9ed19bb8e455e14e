import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { authorDialect } from '../src/log/dialects/index.js';
import { readNote } from '../src/log/read-note.js';
import { readReadme } from '../src/log/read-readme.js';
import { entryRecord } from '../src/log/record.js';

const root = join(import.meta.dirname, '..', 'examples', 'log');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const notes = files
  .filter((path) => path.startsWith('notes/') && path.endsWith('.md'))
  .sort()
  .map((path) => readNote(path, readFileSync(join(root, path), 'utf8'), authorDialect));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('the example log', () => {
  it('has twelve days of five or six points, all of them read', () => {
    expect(notes.map((note) => [note.days[0]?.date, note.entries.length])).toEqual([
      ['2022-03-02', 5],
      ['2022-03-05', 6],
      ['2022-03-09', 5],
      ['2022-03-14', 5],
      ['2022-03-19', 6],
      ['2022-03-28', 5],
      ['2022-04-06', 6],
      ['2022-04-13', 5],
      ['2022-04-19', 5],
      ['2022-04-28', 6],
      ['2022-05-07', 5],
      ['2022-05-11', 6],
    ]);
  });

  it('shows every field: an abstract each, two papers, two repositories, key points, tips and links', () => {
    const records = notes.flatMap((note) => note.entries.map((entry) => entryRecord(entry, null, null)));
    expect(records.filter((record) => record.abstract === null || record.url === null || record.relevance === 0)).toEqual([]);
    expect(records.some((record) => record.papers.length === 2)).toBe(true);
    expect(records.some((record) => record.code.length === 2)).toBe(true);
    expect(records.some((record) => record.papers.length === 0)).toBe(true);
    expect(records.some((record) => record.keyPoints?.includes('\n'))).toBe(true);
    expect(records.some((record) => record.links.length > 0)).toBe(true);
  });

  it('has every picture that it shows, and no other, none above 30 kB', () => {
    const shown = notes.flatMap((note) =>
      note.entries.flatMap((entry) => entry.media.map(({ src }) => join(note.path, '..', src).replaceAll('\\', '/'))),
    );
    expect(shown.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(files.filter((path) => path.endsWith('.png')).sort()).toEqual(shown.sort());
    expect(shown.filter((path) => statSync(join(root, path)).size > 30_000)).toEqual([]);
  });

  it('lists every day in its README', () => {
    expect(readReadme(readme, authorDialect).entries.map(({ href }) => href)).toEqual(notes.map(({ path }) => path));
  });

  it('names nothing twice: every paper and repository is noted once', () => {
    const urls = notes.flatMap((note) =>
      note.entries.flatMap((entry) => {
        const { papers, code } = entryRecord(entry, null, null);
        return [...papers, ...code].map(({ url }) => url);
      }),
    );
    expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
  });
});
