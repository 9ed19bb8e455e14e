import { describe, expect, it } from 'vitest';
import { smallLog, temporaryLog } from '../../../../test/cli/temporary-log.js';
import { sampleRanking, sampleSources } from '../../../../test/sample-digest.js';
import { openDaybook } from '../../../daybook.js';
import { keepMornings } from './keep-mornings.js';
import { newestDigests } from './kept-digests.js';
import { withMorningLock } from './with-morning-lock.js';

/** A served log whose clock goes by leaps of ten minutes, from 06:50 in Shanghai. */
async function served(
  inbox: object,
  minutes: number,
  more: { readonly isLocked?: boolean; readonly fails?: boolean; readonly isEmpty?: boolean } = {},
) {
  const folder = temporaryLog({ ...smallLog, 'daybook.json': JSON.stringify({ inbox }) });
  const told: string[] = [];
  let at = Date.parse('2022-05-11T22:50:00Z');
  const until = at + minutes * 60_000;
  const logger = {
    info: ({ en }: { en: string }) => void told.push(en),
    warn: ({ en }: { en: string }) => void told.push(`warning: ${en}`),
  };
  const daybook = await openDaybook(folder, { now: () => new Date(at), logger });
  const stop = new AbortController();
  let fetched = 0;
  const steps = {
    fetch: async () => {
      fetched++;
      if (more.fails) throw new TypeError('unforeseen');
      return more.isEmpty ? [] : sampleSources;
    },
    rank: async () => (more.isEmpty ? [] : sampleRanking),
  };
  const sleep = async (): Promise<void> => {
    at += 10 * 60_000;
    if (at > until) stop.abort();
  };
  const keep = (): Promise<void> => keepMornings(daybook, stop.signal, { steps, sleep });
  await (more.isLocked ? withMorningLock(folder, keep) : keep());
  return { told, fetched, dates: newestDigests(daybook, 9).map(({ date }) => date) };
}

describe('a served log', () => {
  it('runs its mornings by itself, and says so', async () => {
    expect(await served({ schedule: { cron: '0 7 * * *' } }, 36 * 60)).toEqual({
      told: ['The morning of 2022-05-12 has run: 5 things worth noting.', 'The morning of 2022-05-13 has run: nothing new.'],
      fetched: 2,
      dates: ['2022-05-13', '2022-05-12'],
    });
  });

  it('runs none without a schedule', async () => {
    expect(await served({}, 36 * 60)).toEqual({ told: [], fetched: 0, dates: [] });
  });

  it('waits for a first source, and keeps quiet', async () => {
    expect(await served({ schedule: { cron: '0 7 * * *' } }, 60, { isEmpty: true })).toEqual({ told: [], fetched: 2, dates: [] });
  });

  it('says what could not be sent, and tries it again without asking sources again', async () => {
    const { told, fetched } = await served({ schedule: { cron: '0 7 * * *' }, digest: { webhooks: ['slack'] } }, 60);
    expect(fetched).toBe(1);
    expect(told).toEqual([
      'The morning of 2022-05-12 has run: 5 things worth noting.',
      'warning: Slack: DAYBOOK_SLACK_URL is not set. Set it in the environment, or in the file that DAYBOOK_SECRETS names; never in daybook.json.',
      'The morning of 2022-05-12 has run: 5 things worth noting.',
      'warning: Slack: DAYBOOK_SLACK_URL is not set. Set it in the environment, or in the file that DAYBOOK_SECRETS names; never in daybook.json.',
    ]);
  });

  it('is not ended by a morning that fails in a way that nobody foresaw', async () => {
    const { told } = await served({ schedule: { cron: '0 7 * * *' } }, 20, { fails: true });
    expect(told).toEqual(['warning: The morning failed: TypeError: unforeseen']);
  });

  it('goes on where the schedule is none, or another program runs the morning', async () => {
    expect((await served({ schedule: { cron: '0 0 30 2 *' } }, 60)).told).toEqual([
      'warning: daybook.json: "inbox.schedule.cron" is "0 0 30 2 *", at which there is never a time. Use one such as "0 7 * * *" or "30 8 * * 1-5".',
    ]);
    const { told, dates } = await served({ schedule: { cron: '0 7 * * *' } }, 20, { isLocked: true });
    expect([told, dates]).toEqual([
      ['warning: Another daybook is running the morning of this log. Wait until it is done: it sends what is to be sent.'],
      [],
    ]);
  });
});
