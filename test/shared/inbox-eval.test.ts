import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.js';
import { openDaybook } from '../../src/daybook.js';
import { measure, orderOf } from '../../src/inbox/evaluation/measures.js';
import { type Candidate, splitAfter } from '../../src/inbox/evaluation/time-split.js';
import type { EvaluationRecord } from '../../src/operations/inbox/evaluation-record.js';
import { runCli } from '../cli/run-cli.js';
import { testPorts } from '../temporary-log.js';

const shared = process.env.DAYBOOK_SHARED ?? '../shared';
const log = join(shared, 'log');
const others = join(shared, 'inbox/others.json');
const dates = ['2021-03-31', '2021-04-10', '2021-04-20', '2021-04-30', '2021-05-08'];

async function evaluate(until: string, candidates: string): Promise<EvaluationRecord> {
  const { exit, out, err } = await runCli(log, ['inbox', 'eval', '--until', until, '--candidates', resolve(candidates), '--json']);
  expect([exit, err]).toEqual([0, '']);
  return JSON.parse(out);
}

const leadsOf = ({ averagePrecision, baselines }: EvaluationRecord): readonly string[] =>
  Object.entries(baselines)
    .filter(([, baseline]) => baseline.averagePrecision >= averagePrecision)
    .map(([name]) => name);

describe.skipIf(!existsSync(others))('the order of the inbox, on the real log among papers that others noted', () => {
  const written: string[] = [];
  afterAll(() => {
    for (const path of written) rmSync(path);
  });

  it.each(dates)('is better than every baseline after %s', async (until) => {
    expect(leadsOf(await evaluate(until, others))).toEqual([]);
  });

  it('is judged by what was noted after the day, once each', async () => {
    const { positives, candidates } = await evaluate('2021-04-30', others);
    expect([positives, candidates]).toEqual([55, 1048]);
    const late = await evaluate('2021-08-31', others);
    expect([late.positives, late.candidates]).toEqual([3, 996]);
  });

  it('is better too where all candidates are English and of arXiv', async () => {
    const list = (JSON.parse(readFileSync(others, 'utf8')) as readonly Candidate[]).filter(({ url }) => url?.includes('arxiv.org'));
    const path = join(tmpdir(), `daybook-others-${process.pid}.json`);
    writeFileSync(path, JSON.stringify(list));
    written.push(path);
    const { exit, out } = await runCli(log, ['inbox', 'eval', '--until', '2021-04-20', '--candidates', path, '--json']);
    expect(exit).toBe(0);
    expect(leadsOf(JSON.parse(out))).toEqual([]);
  });

  it('is told by what titles say: their script and host alone order far worse', async () => {
    const daybook = await openDaybook(log, testPorts);
    const list = JSON.parse(readFileSync(others, 'utf8')) as readonly Candidate[];
    const { candidates } = splitAfter(await daybook.readLog(), '2021-04-20' as IsoDate, list);
    const style = candidates.map(({ title, url }) => (/\p{Script=Han}/u.test(title) ? 0 : 1) + (url?.includes('arxiv.org') ? 1 : 0));
    const isNoted = candidates.map((candidate) => candidate.isNoted);
    const byStyle = measure(
      orderOf(Float64Array.from(style)),
      isNoted,
      isNoted.map(() => 1),
    );
    const { averagePrecision } = await evaluate('2021-04-20', others);
    expect(byStyle.averagePrecision).toBeLessThan(averagePrecision / 1.5);
  });
});
