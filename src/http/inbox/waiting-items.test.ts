import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { smallLog, temporaryLog } from '../../../test/cli/temporary-log.js';
import { silentLogger } from '../../base/logger.js';
import { openDaybook } from '../../daybook.js';
import { waitingItems } from './waiting-items.js';

const item = (id: string, title: string): string =>
  `${JSON.stringify({ id, title, url: `https://blog.example.org/${id}`, source: 'a blog', at: '2022-05-12T03:00:00.000Z' })}\n`;

async function openCounter(files: Readonly<Record<string, string>>) {
  const folder = temporaryLog({ ...smallLog, ...files });
  const daybook = await openDaybook(folder, { now: () => new Date('2022-05-12T04:00:00Z'), logger: silentLogger, env: {} });
  const log = await daybook.readLog();
  const count = waitingItems(daybook);
  return { folder, count: () => count(log) };
}

it('counts what waits, and again when something came or was decided', async () => {
  const journal = '.daybook/inbox/items-2022-05.jsonl';
  const { folder, count } = await openCounter({ [journal]: item('1111aaaa0001', 'A diffusion of heat') });
  expect([await count(), await count()]).toEqual([1, 1]);
  appendFileSync(join(folder, journal), item('2222bbbb0002', 'Rulers for attention'));
  expect(await count()).toBe(2);
  const dismissed = { event: 'dismissed', id: 'aaaaaaaaaaaa', items: ['1111aaaa0001'], at: '2022-05-12T03:30:00.000Z' };
  appendFileSync(join(folder, '.daybook/inbox/decisions.jsonl'), `${JSON.stringify(dismissed)}\n`);
  expect(await count()).toBe(1);
});

it('says nothing of a log without an inbox, nor of one that cannot be read', async () => {
  expect(await (await openCounter({})).count()).toBeNull();
  expect(await (await openCounter({ '.daybook/inbox': 'no folder\n' })).count()).toBeNull();
});
