import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/log/config.js';
import { filters } from '../../src/search/query/filters.js';
import { parseQuery } from '../../src/search/query/parse-query.js';
import { queryProblemText } from '../../src/search/query/query-problem.js';
import { queryTable } from '../query-table.js';

describe('docs/search.md', () => {
  const document = readFileSync(new URL('../../docs/search.md', import.meta.url), 'utf8');
  const rows = [...document.matchAll(/^\| `(.+?)` \| (.+) \|$/gm)].map(([, query = '', rest = '']) => ({
    query: query.replaceAll('\\|', '|'),
    last: rest.split(' | ').at(-1),
  }));

  test('says of each query what the table of queries has', () => {
    const known = new Map(queryTable().map(({ query, refs, problem }) => [query, problem ?? String(refs.length)]));
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter(({ query, last }) => known.get(query) !== last)).toEqual([]);
  });

  test('draws a wrong query as it is drawn', () => {
    const [, shown = ''] = /```\n([\s\S]*?)\n```/.exec(document) ?? [];
    const query = shown.split('\n')[0] ?? '';
    const parsed = parseQuery(query);
    expect(parsed.ok || queryProblemText(query, parsed.problem).en).toBe(shown);
  });

  test('names every filter and each of its values', () => {
    const values = filters.flatMap(({ name, values = [] }) => (name === 'stars' ? [] : values));
    expect(values.filter((value) => !document.includes(`\`${value}\``) && !document.includes(`:${value}\``))).toEqual([]);
    expect(filters.filter(({ name }) => !rows.some(({ query }) => query.includes(`${name}:`) || query.includes(`${name}：`)))).toEqual([]);
  });

  test('shows settings whose queries can be asked', () => {
    const [, text = ''] = /```json\n([\s\S]*?)```/.exec(document) ?? [];
    expect(parseConfig(text).searches.map(({ query }) => parseQuery(query).ok)).toEqual([true, true]);
  });
});
