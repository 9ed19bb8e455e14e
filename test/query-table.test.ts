import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { authorDialect } from '../src/log/dialects/index.js';
import { readNote } from '../src/log/read-note.js';
import { topics } from '../src/log/subjects/topics.js';
import { logDocuments } from '../src/search/entry-document.js';
import { find } from '../src/search/find.js';
import { memoryIndex } from '../src/search/memory/memory-index.js';
import { parseQuery } from '../src/search/query/parse-query.js';
import { queryTable } from './query-table.js';

const root = join(import.meta.dirname, '..', 'examples', 'log');
const paths = readdirSync(join(root, 'notes'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
const days = paths.sort().flatMap((path) => readNote(`notes/${path}`, readFileSync(join(root, 'notes', path), 'utf8'), authorDialect).days);
const index = memoryIndex(logDocuments({ days }, topics));

it('has queries of every kind, each once', () => {
  const queries = queryTable().map(({ query }) => query);
  expect(new Set(queries).size).toBe(queries.length);
  expect(queries.length).toBeGreaterThan(80);
});

it.each(queryTable().map((row) => [row.query, row] as const))('%j finds what the table has', async (query, row) => {
  const parsed = parseQuery(query);
  if (!parsed.ok) return expect(parsed.problem.message.en).toBe(row.problem);
  const { total, hits } = await find(index, { text: query, query: parsed.query }, { limit: 100 });
  expect([total, hits.map(({ ref }) => ref).sort(), row.first && hits[0]?.ref]).toEqual([row.refs.length, row.refs, row.first]);
});

it('any text is answered, with as many hits as it says, or said to be wrong', async () => {
  const words = fc.constantFrom(
    '检',
    '檢測',
    'yolo',
    'jiance',
    '-',
    'or',
    '(',
    ')',
    '"',
    ' ',
    'topic:',
    'in:title ',
    'stars:>',
    '\ud83d',
    '\u200b',
    '🎉',
    '*',
    "'",
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(words, { maxLength: 16 }).map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(text, async (query) => {
      const parsed = parseQuery(query);
      if (!parsed.ok) return;
      const { total, hits, offers } = await find(index, { text: query, query: parsed.query }, { limit: 100 });
      expect(new Set(hits.map(({ ref }) => ref)).size).toBe(total);
      expect(offers.filter((offer) => !parseQuery(offer.query).ok)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
