import { expect, test } from 'vitest';
import { withAttributes } from './journal-attributes.js';

test.each([
  ['no file', null, '*.jsonl merge=union\n'],
  ['an empty file', '', '*.jsonl merge=union\n'],
  ['a line for all journals', '*.jsonl merge=union\n', '*.jsonl merge=union\n'],
  ['a line for this journal', 'to-read.jsonl text merge=union\n', 'to-read.jsonl text merge=union\n'],
  ['a line for another journal', 'permalinks.jsonl merge=union\n', 'permalinks.jsonl merge=union\n*.jsonl merge=union\n'],
  ['a last line without its end', '*.png binary', '*.png binary\n*.jsonl merge=union\n'],
])('with %s, a journal is joined by union, and nothing else changes', (_, before, after) => {
  expect(withAttributes(before, '.daybook/to-read.jsonl')).toBe(after);
});
