import { expect, test } from 'vitest';
import { authorDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import { removeEntry } from './remove-entry.js';

const three = '# 笔记\n\n## 今日要点\n\n1. [甲](a) :star:\n   - Tips: 点\n\n2. [乙](b) :star:\n\n\n3. [丙](c) :star:\n\n\n## Others\n';

test('the first entry goes with the blank lines after it, the others count on', () => {
  expect(remove(three, 0)).toBe('# 笔记\n\n## 今日要点\n\n1. [乙](b) :star:\n\n\n2. [丙](c) :star:\n\n\n## Others\n');
});

test('a later entry goes with the blank lines before it', () => {
  expect(remove(three, 1)).toBe('# 笔记\n\n## 今日要点\n\n1. [甲](a) :star:\n   - Tips: 点\n\n\n2. [丙](c) :star:\n\n\n## Others\n');
  expect(remove(three, 2)).toBe('# 笔记\n\n## 今日要点\n\n1. [甲](a) :star:\n   - Tips: 点\n\n2. [乙](b) :star:\n\n\n## Others\n');
});

test('the only entry leaves the headings', () => {
  expect(remove('# 笔记\n\n## 今日要点\n\n1. [甲](a) :star:\n\n## Others\n', 0)).toBe('# 笔记\n\n## 今日要点\n\n\n## Others\n');
});

test('numbers typed wrong stay as they are', () => {
  expect(remove('1. [甲](a) :star:\n2. [乙](b) :star:\n2. [丙](c) :star:\n', 0)).toBe('1. [乙](b) :star:\n2. [丙](c) :star:\n');
});

test('a heading between two entries stays', () => {
  expect(remove('1. [甲](a) :star:\n\n## 论文\n\n2. [乙](b) :star:\n', 0)).toBe('\n## 论文\n\n1. [乙](b) :star:\n');
  expect(remove('1. [甲](a) :star:\n\n## 论文\n\n2. [乙](b) :star:', 1)).toBe('1. [甲](a) :star:\n\n## 论文\n');
});

test('an entry that is not there is refused', () => {
  expect(() => remove(three, 3)).toThrow('notes/202205/0511.md has no entry 4; it has 3.');
});

function remove(text: string, index: number): string {
  return removeEntry(readNote('notes/202205/0511.md', text, authorDialect), index);
}
