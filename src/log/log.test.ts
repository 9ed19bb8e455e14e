import { describe, expect, it } from 'vitest';
import { authorDialect } from './dialects/index.js';
import { assembleLog, findDay, findEntry, newestDay } from './log.js';
import { readNote } from './read-note.js';

const note = (path: string, date: string) =>
  readNote(path, `# 笔记（${date}）\n## 今日要点\n1. [甲](https://example.org/a)\n2. [乙](https://example.org/b)\n`, authorDialect);

const log = assembleLog({
  dialect: authorDialect,
  notes: [note('notes/202205/0512.md', '2022.5.11'), note('notes/202205/0510.md', '2022.5.10'), note('notes/202205/0511.md', '2022.5.11')],
  readme: null,
  files: new Set(),
  problems: [],
});

describe('assembleLog', () => {
  it('sorts notes by path and days by date', () => {
    expect(log.notes.map((file) => file.path)).toEqual(['notes/202205/0510.md', 'notes/202205/0511.md', 'notes/202205/0512.md']);
    expect(log.days.map((day) => day.ref)).toEqual(['2022-05-10', '2022-05-11', '2022-05-11b']);
  });

  it('gives the second file of a date its own refs', () => {
    expect(findEntry(log, '2022-05-11b#2')).toMatchObject({ index: 1, note: { path: 'notes/202205/0512.md' }, entry: { title: '乙' } });
  });

  it('finds nothing for a ref that names nothing', () => {
    expect(findEntry(log, '2022-05-11#3')).toBeNull();
    expect(findEntry(log, '2022-05-11')).toBeNull();
    expect(findDay(log, '2022-05-12')).toBeNull();
  });

  it('takes the first file of the newest date as the newest day', () => {
    expect(newestDay(log)?.path).toBe('notes/202205/0511.md');
    expect(newestDay(assembleLog({ ...log, notes: [] }))).toBeNull();
  });
});
