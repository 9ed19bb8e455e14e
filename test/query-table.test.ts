import { expect, it } from 'vitest';
import { parseQuery } from '../src/search/query/parse-query.js';
import { queryTable } from './query-table.js';

it('has queries of every kind, each once', () => {
  const queries = queryTable().map(({ query }) => query);
  expect(new Set(queries).size).toBe(queries.length);
  expect(queries.length).toBeGreaterThan(80);
});

it.each(queryTable().map((row) => [row.query, row.problem]))('%j is read, or said to be wrong, as the table has it', (query, problem) => {
  const parsed = parseQuery(query);
  expect(parsed.ok ? null : parsed.problem.message.en).toBe(problem);
});
