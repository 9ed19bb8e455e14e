import { expect, test } from 'vitest';
import { smallLog, temporaryLog } from '../../../test/cli/temporary-log.js';
import { perDay, replay } from '../../../test/inbox/replay.js';
import { silentLogger } from '../../base/logger.js';
import { openDaybook } from '../../daybook.js';
import { titleKey } from '../../inbox/identity/title-key.js';
import { keepItems } from './keep-items.js';
import { openInbox } from './open-inbox.js';

test('thirty days of sources that repeat each other bring each paper and each post once', async () => {
  const daybook = await openDaybook(temporaryLog(smallLog), { now: () => new Date('2022-05-12T04:00:00Z'), logger: silentLogger });
  const log = await daybook.readLog();
  let offered = 0;
  let repeated = 0;
  const added: string[] = [];
  for (const offers of replay(30)) {
    offered += offers.reduce((sum, { items }) => sum + items.length, 0);
    const kept = await keepItems(daybook, log, offers);
    repeated += kept.repeated;
    added.push(...kept.added.map(({ id }) => id));
  }
  expect(offered).toBe(14_652);
  expect(added).toHaveLength(30 * (perDay.papers + perDay.posts));
  expect([new Set(added).size, offered]).toEqual([added.length, added.length + repeated]);
  const { items, problems } = await openInbox(daybook, log);
  expect([problems, items.map(({ id }) => id).toSorted()]).toEqual([[], added.toSorted()]);
  expect(Math.min(...items.map(({ sightings }) => sightings.length))).toBeGreaterThan(1);
  const keys = items.flatMap((item) => item.keys);
  expect(new Set(keys).size).toBe(keys.length);
  const titles = items.map(({ title }) => titleKey(title).key);
  expect(new Set(titles).size).toBe(titles.length);
});
