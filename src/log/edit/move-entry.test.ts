import { expect, test } from 'vitest';
import { authorDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import { moveEntry } from './move-entry.js';

const three = '## 今日要点\n\n1. [甲](a) :star:\n   - Tips: 点\n\n2. [乙](b) :star:\n\n\n3. [丙](c) :star:\n\n## Others\n';

test('two entries change places, the numbers stay in order', () => {
  expect(move(three, 0, 1)).toBe(
    '## 今日要点\n\n1. [乙](b) :star:\n\n2. [甲](a) :star:\n   - Tips: 点\n\n\n3. [丙](c) :star:\n\n## Others\n',
  );
});

test('the last entry becomes the first, the others take the blank lines after them along', () => {
  expect(move(three, 2, 0)).toBe(
    '## 今日要点\n\n1. [丙](c) :star:\n\n\n2. [甲](a) :star:\n   - Tips: 点\n\n3. [乙](b) :star:\n\n## Others\n',
  );
});

test('there and back is as before', () => {
  const moved = move(three, 0, 2);
  expect(moved).not.toBe(three);
  expect(move(moved, 2, 0)).toBe(three);
});

test('to its own place changes nothing', () => {
  expect(move(three, 1, 1)).toBe(three);
});

test('numbers that do not count on stay with their entries', () => {
  expect(move('1. [甲](a) :star:\n1. [乙](b) :star:\n3. [丙](c) :star:', 0, 2)).toBe(
    '1. [乙](b) :star:\n3. [丙](c) :star:\n1. [甲](a) :star:',
  );
});

test('a title never comes directly after the picture of an entry that was last', () => {
  const tight = '1. [甲](a) :star:\n2. [乙](b) :star:\n<div><img src="x.png">\n</div>\n';
  expect(move(tight, 1, 0)).toBe('1. [乙](b) :star:\n<div><img src="x.png">\n</div>\n\n2. [甲](a) :star:\n');
  const before = '1. [乙](b) :star:\n<img src="x.png">\n\n2. [甲](a) :star:\n3. [丙](c) :star:\n';
  expect(move(before, 0, 1)).toBe('1. [甲](a) :star:\n\n2. [乙](b) :star:\n<img src="x.png">\n\n3. [丙](c) :star:\n');
});

test('nothing is added at the end of the file', () => {
  expect(move('1. [甲](a) :star:\n<img src="x.png">\n\n2. [乙](b) :star:\n', 0, 1)).toBe(
    '1. [乙](b) :star:\n\n2. [甲](a) :star:\n<img src="x.png">\n',
  );
});

test('a heading between two entries stays where it is', () => {
  expect(move('1. [甲](a) :star:\n\n## 论文\n\n2. [乙](b) :star:\n', 0, 1)).toBe('1. [乙](b) :star:\n\n## 论文\n\n2. [甲](a) :star:\n');
});

test('CRLF and a missing final newline stay', () => {
  expect(move('1. [甲](a) :star:\r\n\r\n2. [乙](b) :star:', 1, 0)).toBe('1. [乙](b) :star:\r\n\r\n2. [甲](a) :star:');
});

test('a place that is not there is refused', () => {
  expect(() => move(three, 0, 3)).toThrow('has no entry 4');
});

function move(text: string, from: number, to: number): string {
  return moveEntry(readNote('notes/202205/0511.md', text, authorDialect), from, to);
}
