import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../base/dates.js';
import { authorDialect, englishDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import { newDay } from './new-day.js';
import { notePath } from './note-path.js';
import { renameDay } from './rename-day.js';

const date = '2022-05-12' as IsoDate;

describe('newDay', () => {
  test('keeps heading, separators and footer of the template, and none of its entries', () => {
    expect(
      from(
        '\ufeff# 学习笔记（2022.5.11）  \r\n\r\n------\r\n\r\n\r\n## :paperclip:  今日要点\r\n\r\n1. [甲](a) :star:\r\n   - Tips: 点\r\n\r\n2. [乙](b) :star:\r\n<div>\r\n</div>\r\n\r\n\r\n## Others\r\n\r\n- 关注我\r\n</div>',
      ),
    ).toBe(
      '\ufeff# 学习笔记（2022.5.12）  \r\n\r\n------\r\n\r\n\r\n## :paperclip:  今日要点\r\n\r\n\r\n\r\n## Others\r\n\r\n- 关注我\r\n</div>',
    );
  });

  test('leaves out stray text, further sections and prose of that day', () => {
    expect(
      from(
        '# 笔记（2022.5.11）\n\n今天很忙。\n\n## 今日要点\n\n漏了一天\n\n1. [甲](a) :star:\n\n## 会议\n\n1. [乙](b) :star:\n\n## Others\n',
      ),
    ).toBe('# 笔记（2022.5.12）\n\n\n## 今日要点\n\n\n## Others\n');
  });

  test('leaves out entries where there is no heading for today', () => {
    expect(from('# 2022-05-11\n\n---\n\n1. [甲](a) :star:\n2. [乙](b) :star:\n')).toBe('# 2022-05-12\n\n---\n\n');
  });

  test('is the template with another date when that has no entry', () => {
    expect(from('# 笔记（2022.5.11）\n\n## 今日要点\n\n\n## Others')).toBe('# 笔记（2022.5.12）\n\n## 今日要点\n\n\n## Others');
  });

  test('comes from the dialect without a template', () => {
    expect(newDay(null, date, authorDialect)).toBe('# 公众号内容拓展学习笔记（2022.5.12）\n\n------\n\n## :paperclip:  今日要点\n\n');
    expect(newDay(null, date, englishDialect)).toBe('# Reading log, 2022-05-12\n\n------\n\n## Today\n\n');
  });

  test('writes the date as the heading writes it', () => {
    expect(from('# Log of 2022/05/09, day 1\n')).toBe('# Log of 2022/05/12, day 1\n');
    expect(from('# 2022年4月30日 笔记\n')).toBe('# 2022年5月12日 笔记\n');
  });
});

describe('notePath', () => {
  test('follows the dialect', () => {
    expect(notePath(date, authorDialect)).toBe('notes/202205/0512.md');
    expect(notePath(date, englishDialect)).toBe('notes/2022/2022-05-12.md');
  });
});

test('a new day is no draft because the last one is', () => {
  expect(from('# 笔记（2022.5.11）\n\n<!-- draft -->\n\n## 今日要点\n\n1. [甲](a)\n')).not.toContain('draft');
});

describe('renameDay', () => {
  test('changes the date of the heading only', () => {
    const text = '# 笔记（2022.5.11）  \n\n1. [2022.5.11 甲](a) :star:';
    expect(renameDay(readNote('notes/202205/0511.md', text, authorDialect), date, authorDialect)).toBe(
      '# 笔记（2022.5.12）  \n\n1. [2022.5.11 甲](a) :star:',
    );
  });

  test('leads pictures to where they are when the folder changes', () => {
    const text =
      '# 笔记（2022.4.30）\n\n1. [甲](a) :star:\n<img src="./images/a.png">\n<img src="https://example.org/b.png">\n![](../c.png)\n';
    expect(renameDay(readNote('notes/202204/0430.md', text, authorDialect), date, authorDialect)).toBe(
      '# 笔记（2022.5.12）\n\n1. [甲](a) :star:\n<img src="../202204/images/a.png">\n<img src="https://example.org/b.png">\n![](../c.png)\n',
    );
  });
});

function from(template: string): string {
  return newDay(readNote('notes/202205/0511.md', template, authorDialect), date, authorDialect);
}
