import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../src/base/logger.js';
import { openDaybook } from '../src/daybook.js';
import { type Server, serve } from '../src/http/serve.js';
import type { SearchOutput } from '../src/operations/search.js';
import { runCli } from './cli/run-cli.js';
import { queryTable } from './query-table.js';

const folder = mkdtempSync(join(tmpdir(), 'daybook-faces-'));
let server: Server;

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '..', 'examples', 'log'), folder, { recursive: true });
  const daybook = await openDaybook(folder, { now: () => new Date('2022-05-12T00:00:00Z'), logger: silentLogger });
  server = await serve(daybook, { port: 0, signal: new AbortController().signal });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const rows = queryTable().map((row) => [row.query, row] as const);

describe('/api/search, over the index in SQLite', () => {
  it.each(rows)('%j finds what the table has', async (query, row) => {
    const answer = await fetch(`${server.url}api/search?${new URLSearchParams({ query, limit: '100' })}`);
    const body = await answer.json();
    if (row.problem !== null) return expect([answer.status, body.error.message]).toEqual([400, expect.stringContaining(row.problem)]);
    const { total, hits } = body as SearchOutput;
    expect([total, hits.map(({ ref }) => ref).sort(), row.first && hits[0]?.ref]).toEqual([row.refs.length, row.refs, row.first]);
  });
});

describe('daybook search --json', () => {
  it.each(rows)('%j finds what the table has', async (query, row) => {
    const { exit, out } = await runCli(folder, ['search', '--json', '--limit', '100', '--', query]);
    if (row.problem !== null) return expect([exit, JSON.parse(out).error.message]).toEqual([2, expect.stringContaining(row.problem)]);
    const { total, hits } = JSON.parse(out) as SearchOutput;
    expect([exit, total, hits.map(({ ref }) => ref).sort(), row.first && hits[0]?.ref]).toEqual([0, row.refs.length, row.refs, row.first]);
  });
});
