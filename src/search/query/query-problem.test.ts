import { expect, it } from 'vitest';
import { parseQuery } from './parse-query.js';
import { queryProblemParts, queryProblemText } from './query-problem.js';

function problemOf(query: string) {
  const parsed = parseQuery(query);
  if (parsed.ok) throw new Error('it was read');
  return parsed.problem;
}

it('draws the place under the query, two columns for a Han character', () => {
  expect(queryProblemText('检测 year:２２ a', problemOf('检测 year:２２ a'))).toEqual({
    en: '检测 year:２２ a\n          ^^^^\n“２２” is no year. Write it as year:2022.',
    zh: '检测 year:２２ a\n          ^^^^\n“２２”不是年份。写法：year:2022。',
  });
});

it('shows control characters as signs, so that the drawing is one line', () => {
  expect(queryProblemText('a\n\u001b[31m (b', problemOf('a\n\u001b[31m (b')).en.split('\n').slice(0, 2)).toEqual([
    'a␊␛[31m (b',
    '        ^',
  ]);
});

it('cuts a long query around the place', () => {
  const query = `${'a'.repeat(100)} topic: ${'b'.repeat(100)}`;
  expect(queryProblemParts(query, problemOf(query))).toEqual([
    { text: `…${'a'.repeat(39)} `, marked: false },
    { text: 'topic:', marked: true },
    { text: ` ${'b'.repeat(19)}…`, marked: false },
  ]);
});

it('stays short for a query of ten million characters', () => {
  const query = '检'.repeat(10_000_000);
  expect(queryProblemText(query, problemOf(query)).en.length).toBeLessThan(400);
});
