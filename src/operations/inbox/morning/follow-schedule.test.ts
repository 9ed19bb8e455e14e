import { describe, expect, it } from 'vitest';
import { refusal } from '../../../../test/temporary-log.js';
import { dateIn } from '../../../base/dates.js';
import type { ScheduleConfig } from '../../../log/morning-config.js';
import { followSchedule } from './follow-schedule.js';

interface Seen {
  /** When the morning ran, on the clock of the log. */
  readonly ran: string[];
  readonly told: string[];
}

interface Course {
  readonly cron?: string;
  readonly timezone?: string | null;
  readonly from: string;
  readonly until: string;
  /** The clock jumps there, instead of going on by a minute, when it gets there. */
  readonly jumps?: Readonly<Record<string, string>>;
  readonly done?: readonly string[];
  /** How often a morning fails before everybody has its digest. */
  readonly failures?: number;
}

/** Lets a schedule run on a clock that goes as fast as it is asked. */
async function follow({ cron = '30 7 * * *', timezone = null, from, until, jumps = {}, done = [], failures = 0 }: Course): Promise<Seen> {
  const seen: Seen = { ran: [], told: [] };
  const over = new Set(done);
  const stop = new AbortController();
  let left = failures;
  let at = new Date(from);
  const toCome = new Map(Object.entries(jumps));
  const schedule: ScheduleConfig = { cron, timezone };
  const shown = (moment: Date): string => moment.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
  await followSchedule({
    schedule,
    timezone: 'Asia/Shanghai',
    now: () => at,
    sleep: async (time) => {
      const next = new Date(at.getTime() + time);
      at = new Date(toCome.get(next.toISOString()) ?? next);
      toCome.delete(next.toISOString());
      if (at.toISOString() >= until) stop.abort();
    },
    logger: { info: ({ en }) => void seen.told.push(en), warn: ({ en }) => void seen.told.push(en) },
    isDone: (date) => over.has(date),
    run: async () => {
      seen.ran.push(shown(at));
      if (left-- <= 0) over.add(dateIn('Asia/Shanghai', at));
    },
    signal: stop.signal,
  });
  return seen;
}

describe('a schedule', () => {
  it('runs the morning once a day, on the clock of the log', async () => {
    expect(await follow({ from: '2022-05-11T20:00:00.000Z', until: '2022-05-13T20:00:00.000Z' })).toEqual({
      ran: ['2022-05-12 07:30:00', '2022-05-13 07:30:00'],
      told: [],
    });
  });

  it('goes by another clock where it is told to, and by days of the week', async () => {
    const { ran } = await follow({
      cron: '0 9 * * 1',
      timezone: 'Europe/Berlin',
      from: '2022-05-13T00:00:00.000Z',
      until: '2022-05-17T00:00:00.000Z',
    });
    expect(ran).toEqual(['2022-05-16 15:00:00']);
  });

  it('runs the first of several times of a day only', async () => {
    const { ran } = await follow({ cron: '0 * * * *', from: '2022-05-11T22:10:00.000Z', until: '2022-05-12T22:10:00.000Z' });
    expect(ran).toEqual(['2022-05-12 06:10:00', '2022-05-13 00:00:00']);
  });

  it('catches up at the start, and says so', async () => {
    expect(await follow({ from: '2022-05-12T03:00:00.000Z', until: '2022-05-12T05:00:00.000Z' })).toEqual({
      ran: ['2022-05-12 11:00:00'],
      told: ['The morning of 07:30 was missed; it runs now.'],
    });
    expect(await follow({ from: '2022-05-12T03:00:00.000Z', until: '2022-05-12T05:00:00.000Z', done: ['2022-05-12'] })).toEqual({
      ran: [],
      told: [],
    });
  });

  it('does not catch up with the morning of another day', async () => {
    expect((await follow({ from: '2022-05-11T22:00:00.000Z', until: '2022-05-11T23:00:00.000Z' })).ran).toEqual([]);
  });

  it('runs when the machine wakes, after the time', async () => {
    const { ran } = await follow({
      from: '2022-05-11T20:00:00.000Z',
      until: '2022-05-12T12:00:00.000Z',
      jumps: { '2022-05-11T20:30:00.000Z': '2022-05-12T02:17:00.000Z' },
    });
    expect(ran).toEqual(['2022-05-12 10:17:00']);
  });

  it('runs once where the clock is put back', async () => {
    const { ran } = await follow({
      from: '2022-05-11T23:00:00.000Z',
      until: '2022-05-12T02:00:00.000Z',
      jumps: { '2022-05-12T00:30:00.000Z': '2022-05-11T22:00:00.000Z' },
    });
    expect(ran).toEqual(['2022-05-12 07:30:00']);
  });

  it('tries a morning that failed again after half an hour', async () => {
    const { ran } = await follow({ from: '2022-05-11T23:00:00.000Z', until: '2022-05-12T04:00:00.000Z', failures: 2 });
    expect(ran).toEqual(['2022-05-12 07:30:00', '2022-05-12 08:00:00', '2022-05-12 08:30:00']);
  });

  it('has one morning on days when clocks change', async () => {
    const { ran } = await follow({
      cron: '30 2 * * *',
      timezone: 'Europe/Berlin',
      from: '2022-03-26T00:00:00.000Z',
      until: '2022-03-28T12:00:00.000Z',
    });
    expect(ran).toEqual(['2022-03-26 09:30:00', '2022-03-27 09:00:00', '2022-03-28 08:30:00']);
  });

  it.each(['61 7 * * *', '0 0 30 2 *', 'a b c d e'])('refuses times that there are never: %s', async (cron) => {
    const error = await refusal(follow({ cron, from: '2022-05-11T23:00:00.000Z', until: '2022-05-12T02:00:00.000Z' }));
    expect(error.text.en).toBe(`daybook.json: "inbox.schedule.cron" is "${cron}", at which there is never a time.`);
  });
});
