import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dateOf } from '../../src/base/dates.js';
import { authorDialect } from '../../src/log/dialects/index.js';
import { addEntry } from '../../src/log/edit/add-entry.js';
import { moveEntry } from '../../src/log/edit/move-entry.js';
import { newDay } from '../../src/log/edit/new-day.js';
import { removeEntry } from '../../src/log/edit/remove-entry.js';
import { setFields } from '../../src/log/edit/set-fields.js';
import { readNote } from '../../src/log/read-note.js';
import { referencesOf, textOf } from '../../src/log/record.js';
import type { Entry, NoteFile } from '../../src/log/types.js';

const folder = join(process.env.DAYBOOK_SHARED ?? '../shared', 'log', 'notes');

describe.skipIf(!existsSync(folder))('edits of real notes', () => {
  const notes = existsSync(folder) ? realNotes() : [];

  test('setting what an entry says changes no byte', () => {
    for (const note of notes) {
      for (const [index, entry] of note.entries.entries()) {
        for (const values of whatItSays(entry)) expect(setFields(note, index, values, authorDialect)).toBe(note.text);
      }
    }
  });

  test('a field set to something else reads back, and the lines of other fields stay', () => {
    const values = {
      title: 'YOLOv6 目标检测 [新]',
      url: 'https://example.org/a_(b)?c=d',
      relevance: '4',
      abstract: '一个新的摘要',
      tips: '第一点\n第二点',
      keyPoints: '要点',
      paper: '[A [B] C](https://arxiv.org/abs/2101.00001)',
      code: 'https://github.com/example/x',
    };
    for (const note of notes) {
      for (const index of note.entries.keys()) {
        for (const [field, value] of Object.entries(values)) {
          const edited = setFields(note, index, [{ field, value }], authorDialect);
          const again = readNote(note.path, edited, authorDialect);
          expect(setFields(again, index, [{ field, value }], authorDialect)).toBe(edited);
        }
        setFields(
          note,
          index,
          Object.entries(values).map(([field, value]) => ({ field, value })),
          authorDialect,
        );
      }
    }
  });

  test('every field can be emptied', () => {
    for (const note of notes) {
      for (const index of note.entries.keys()) {
        for (const field of ['abstract', 'tips', 'keyPoints', 'paper', 'code', 'relevance', 'url']) {
          // Without number and stars a line is no title.
          if (field === 'relevance' && note.entries[index]?.ordinal === null) continue;
          const edited = readNote(note.path, setFields(note, index, [{ field, value: '' }], authorDialect), authorDialect).entries[
            index
          ] as Entry;
          if (field === 'paper' || field === 'code') expect(referencesOf(edited, field)).toEqual([]);
        }
      }
    }
  });

  test('an entry added anywhere and removed again leaves every byte as it was', () => {
    for (const note of notes) {
      for (let at = 0; at <= note.entries.length; at++) {
        const added = addEntry(
          note,
          {
            title: '新条目',
            url: 'https://example.org/x',
            relevance: 2,
            abstract: '摘要',
            papers: ['P https://arxiv.org/abs/2101.00001'],
            images: ['images/a.png'],
          },
          authorDialect,
          at,
        );
        const removed = removeEntry(readNote(note.path, added, authorDialect), at);
        if (isCounted(note)) expect(removed).toBe(note.text);
      }
    }
  });

  test('an entry moved there and back leaves every byte as it was', () => {
    for (const note of notes) {
      for (let from = 0; from < note.entries.length; from++) {
        for (let to = 0; to < note.entries.length; to++) {
          const moved = readNote(note.path, moveEntry(note, from, to), authorDialect);
          expect(moved.entries.length).toBe(note.entries.length);
          expect(moved.entries[to]?.title).toBe(note.entries[from]?.title);
          // A blank line is added where a title would come directly after `</div>`.
          expect(moveEntry(moved, to, from).replace(/\n+/g, '\n')).toBe(note.text.replace(/\n+/g, '\n'));
        }
      }
    }
  });

  test('a new day has no entry of the day before', () => {
    const date = dateOf(2021, 10, 1);
    if (!date) throw new Error('no date');
    for (const note of notes) {
      const text = newDay(note, date, authorDialect);
      const day = readNote('notes/202110/1001.md', text, authorDialect);
      expect(day.entries).toEqual([]);
      expect(day.days[0]?.date).toBe('2021-10-01');
      expect(text.length).toBeLessThan(1000);
      const added = readNote(day.path, addEntry(day, { title: '第一条', relevance: 1 }, authorDialect), authorDialect);
      expect(removeEntry(added, 0).replace(/\n+/g, '\n')).toBe(text.replace(/\n+/g, '\n'));
    }
  });
});

function realNotes(): NoteFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readNote(`notes/${name}`, readFileSync(join(folder, name), 'utf8'), authorDialect));
}

function whatItSays(entry: Entry): { field: string; value: string }[][] {
  const values = [
    [{ field: 'title', value: entry.title }],
    [{ field: 'url', value: entry.url ?? '' }],
    [{ field: 'relevance', value: String(entry.relevance) }],
  ];
  for (const field of ['abstract', 'tips', 'keyPoints'] as const) values.push([{ field, value: textOf(entry, field) ?? '' }]);
  for (const field of ['paper', 'code'] as const) {
    const typed = referencesOf(entry, field).map(({ title, url }) =>
      title !== null && url !== null ? `[${title}](${url})` : (title ?? url ?? ''),
    );
    values.push(typed.map((value) => ({ field, value })));
  }
  return values;
}

function isCounted(note: NoteFile): boolean {
  return note.entries.every((entry, i) => entry.ordinal === i + 1);
}
