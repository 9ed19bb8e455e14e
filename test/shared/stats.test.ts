import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDaybook } from '../../src/daybook.js';
import type { StatsRecord } from '../../src/operations/stats/stats-record.js';
import { reportPage } from '../../src/pages/report/report-page.js';
import { statsPage } from '../../src/pages/stats-page.js';
import { runCli } from '../cli/run-cli.js';
import { sampleContext } from '../sample-log.js';
import { testPorts } from '../temporary-log.js';

const from = join(process.env.DAYBOOK_SHARED ?? '../shared', 'log');

describe.skipIf(!existsSync(from))('the figures of the real log', () => {
  it('are those that a count of its files and lines gives', async () => {
    const stats = JSON.parse((await runCli(from, ['stats', '--json'])).out) as StatsRecord;
    expect([stats.first, stats.last, stats.days, stats.entries]).toEqual(['2021-03-07', '2021-09-30', 61, 401]);
    expect(stats.months.map(({ month, entries }) => [month, entries])).toEqual([
      ['2021-03', 100],
      ['2021-04', 188],
      ['2021-05', 107],
      ['2021-09', 6],
    ]);
    expect(stats.longestRun).toEqual({ first: '2021-03-21', last: '2021-05-16', days: 57 });
    expect(stats.longestPause).toEqual({ after: '2021-05-28', until: '2021-09-30', days: 124 });
    expect(stats.relevance.reduce((sum, { entries }) => sum + entries, 0)).toBe(401);
  });

  it('are the same on the command line, the stats page and the report of its only year', async () => {
    const all = JSON.parse((await runCli(from, ['stats', '--json'])).out) as StatsRecord;
    const year = JSON.parse((await runCli(from, ['stats', '--year', '2021', '--json'])).out) as StatsRecord;
    expect({ ...year, year: null }).toEqual(all);
    const context = sampleContext(await (await openDaybook(from, testPorts)).readLog(), 'en', { diagnostics: null });
    for (const page of [statsPage(context), reportPage(context, 2021)])
      for (const shown of [`${all.entries}<small> entries`, `${all.papers}<small> papers`, `${all.repositories}<small> repositories`])
        expect(page).toContain(shown);
  });
});
