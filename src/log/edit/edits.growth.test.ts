import { expect, test } from 'vitest';
import { growthOf } from '../../../test/growth.js';
import type { IsoDate } from '../../base/dates.js';
import { authorDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import type { NoteFile } from '../types.js';
import { addEntry } from './add-entry.js';
import { moveEntry } from './move-entry.js';
import { newDay } from './new-day.js';
import { removeEntry } from './remove-entry.js';
import { setFields } from './set-fields.js';
import { updateReadme } from './update-readme.js';

const date = '2022-05-12' as IsoDate;

/** Notes that grow in every direction: entries, nested lines, links on a line, blanks, dots, brackets. */
const notes: Record<string, (size: number) => string> = {
  'many entries': (size) =>
    header + Array.from({ length: size }, (_, i) => `${i + 1}. [T](https://example.org/${i}) :star:\n   - Tips: x\n\n`).join(''),
  'one long field': (size) =>
    `${header}1. [T](https://example.org) :star:\n   - Tips:\n${'     - x [a](https://example.org/a)\n'.repeat(size)}`,
  'many links on a line': (size) =>
    `${header}1. [T](https://example.org) :star:\n   - Paper: ${'[a](https://example.org/a) '.repeat(size)}\n`,
  'a long title': (size) => `${header}1. [${'[x] '.repeat(size)}](https://example.org) :star:\n`,
  'a run of spaces': (size) => `${header}1. [T](https://example.org)${' '.repeat(size * 8)}:star:${' '.repeat(size * 8)}x\n`,
  'many blank lines': (size) => `${header}1. [T](https://example.org) :star:\n${' \n'.repeat(size * 4)}`,
  'many headings': (size) => `${header}1. [T](https://example.org) :star:\n${'## x\n\n<img src="a.png">\n\n'.repeat(size)}`,
};
const header = '# 笔记（2022.5.11）\n\n## 今日要点\n\n';

const edits: Record<string, (note: NoteFile) => string> = {
  'a title set': (note) => setFields(note, 0, [{ field: 'title', value: 'New' }], authorDialect),
  'the stars set': (note) => setFields(note, 0, [{ field: 'relevance', value: '3' }], authorDialect),
  'a text set': (note) => setFields(note, 0, [{ field: 'tips', value: 'one\ntwo' }], authorDialect),
  'a paper set': (note) => setFields(note, 0, [{ field: 'paper', value: 'P https://example.org/p' }], authorDialect),
  'an entry added': (note) => addEntry(note, { title: 'New', relevance: 1 }, authorDialect, 0),
  'an entry removed': (note) => removeEntry(note, 0),
  'an entry moved': (note) => moveEntry(note, 0, note.entries.length - 1),
  'a new day': (note) => newDay(note, date, authorDialect),
  'a day published': (note) => updateReadme(note.text, note, date, authorDialect, { notePath: note.path }),
};

const pairs = Object.keys(notes).flatMap((shape) => Object.keys(edits).map((name) => [name, shape] as const));

test.each(pairs)('%s takes time in proportion to a note of %s', (name, shape) => {
  const growth = growthOf(
    (size) => {
      const note = readNote('notes/202205/0511.md', (notes[shape] as (size: number) => string)(size), authorDialect);
      return () => (edits[name] as (note: NoteFile) => string)(note);
    },
    100,
    8_000,
  );
  expect(growth).toBeLessThan(3.2);
});

test('values take time in proportion to their length', () => {
  const note = readNote('notes/202205/0511.md', `${header}1. [T](https://example.org) :star:\n`, authorDialect);
  const values: Record<string, (size: number) => string> = {
    title: (size) => '[x '.repeat(size),
    url: (size) => `https://example.org/${'.('.repeat(size)}x`,
    tips: (size) => 'a  \n'.repeat(size),
    abstract: (size) => `${' '.repeat(size)}x${' '.repeat(size)}x`,
    paper: (size) => `${'x '.repeat(size)}https://example.org/${'.'.repeat(size)}`,
    code: (size) => `https://example.org/${'.'.repeat(size)}x`,
  };
  for (const [field, make] of Object.entries(values)) {
    const growth = growthOf(
      (size) => {
        const value = make(size);
        return () => setFields(note, 0, [{ field, value }], authorDialect);
      },
      100,
      32_000,
    );
    expect(growth, field).toBeLessThan(3.2);
  }
});

test('publishing takes time in proportion to the history', () => {
  const note = readNote('notes/202205/0512.md', `${header}1. [T](https://example.org) :star:\n`, authorDialect);
  const line = '    1. <a href="notes/x.md" target="_blank">公众号内容拓展学习笔记（2022.5.11）</a>\n';
  const month = '<details><summary>4月</summary>\n</details>\n';
  const growth = growthOf(
    (size) => {
      const history = `<pre><details><summary>2022年</summary>\n${month.repeat(size)}<details><summary>5月</summary>\n${line.repeat(size)}</details>\n</pre>\n`;
      const readme = `## 今日要点\n\n${'x\n'.repeat(size)}\n## 历史更新\n\n${history}`;
      return () => updateReadme(readme, note, date, authorDialect, { notePath: note.path });
    },
    100,
    8_000,
  );
  expect(growth).toBeLessThan(3.2);
});
