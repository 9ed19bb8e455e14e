import { describe, expect, it } from 'vitest';
import { authorDialect } from './dialects/index.js';
import { assembleLog } from './log.js';
import { publicLog } from './public-log.js';
import { readNote } from './read-note.js';

const logOf = (...notes: [date: string, body: string][]) =>
  assembleLog({
    dialect: authorDialect,
    notes: notes.map(([date, body], at) => readNote(`notes/202205/051${at}.md`, `# 笔记（${date}）\n${body}`, authorDialect)),
    readme: null,
    files: new Set(),
    problems: [],
  });

describe('publicLog', () => {
  it('leaves out private entries and draft days', () => {
    const log = logOf(
      [
        '2022.5.10',
        '## 今日要点\n1. [甲](https://example.org/a)\n2. [乙](https://example.org/b)\n   <!-- private -->\n3. [丙](https://example.org/c)\n',
      ],
      ['2022.5.11', '<!-- draft -->\n## 今日要点\n1. [丁](https://example.org/d)\n'],
    );
    const seen = publicLog(log);
    expect(seen.days.map((day) => [day.date, day.entries.map((entry) => entry.title)])).toEqual([['2022-05-10', ['甲', '丙']]]);
    expect(seen.notes.map((note) => note.entries.length)).toEqual([2]);
  });

  it('is the log itself when nothing is kept back', () => {
    const log = logOf(['2022.5.10', '## 今日要点\n1. [甲](https://example.org/a)\n']);
    expect(publicLog(log)).toBe(log);
  });
});
