import { expect, it } from 'vitest';
import { brokenWeb } from '../../../test/capture/fake-web.js';
import { sampleItem } from '../../../test/inbox/sample-item.js';
import { temporaryLog, testPorts } from '../../../test/temporary-log.js';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { openDaybook } from '../../daybook.js';
import type { Daybook } from '../daybook-context.js';
import { acceptItems } from './accept-items.js';
import { keepItems } from './keep-items.js';
import { openInbox } from './open-inbox.js';

const log = temporaryLog();
const urls = ['https://example.org/1', 'https://example.org/2', 'https://example.org/3'];
const full = new DaybookError('unwritable', say('The disk is full.', '磁盘已满。'));

async function openFilled() {
  const daybook = await openDaybook(log.root, { ...testPorts, fetch: brokenWeb().fetch });
  const items = urls.map((url, n) => sampleItem({ title: `Title ${n}`, url }));
  await keepItems(daybook, await daybook.readLog(), [{ source: 'a', at: '2022-05-11T08:00:00Z', items }]);
  const states = async () => {
    const { items: all } = await openInbox(daybook, await daybook.readLog());
    return urls.map((url) => all.find((item) => item.url === url)?.state);
  };
  return { daybook, states };
}

const accept = (daybook: Daybook, wanted: readonly string[]) =>
  acceptItems({ daybook, language: 'en' }, wanted, { date: undefined, dryRun: false });

it('writes the others where one cannot be written, and fails where it was named alone', async () => {
  const { daybook, states } = await openFilled();
  const { write } = daybook.worktree;
  const wrote: Daybook['worktree']['write'] = (changes, ...others) =>
    changes.some(({ after }) => after?.includes('Title 1')) ? Promise.reject(full) : write(changes, ...others);
  const failing = { ...daybook, worktree: { ...daybook.worktree, write: wrote } };
  const { accepted, refused } = await accept(failing, [urls[0] ?? '', urls[2] ?? '', urls[1] ?? '', 'ffff']);
  expect(accepted.map(({ ref }) => ref)).toEqual(['2022-05-11#2', '2022-05-11#3']);
  expect(refused.map(({ item, error }) => [item?.title, error.text.en])).toEqual([
    ['Title 1', 'The disk is full.'],
    [undefined, 'There is no item “ffff” in the inbox.'],
  ]);
  expect(await states()).toEqual(['noted', 'new', 'noted']);
  await expect(accept(failing, [urls[1] ?? ''])).rejects.toThrow('The disk is full.');
});

it('says of an entry that is written that its decision could not be kept', async () => {
  const { daybook, states } = await openFilled();
  const failing = { ...daybook, worktree: { ...daybook.worktree, appendInTurn: () => Promise.reject(full) } };
  const { accepted, refused } = await accept(failing, urls.slice(0, 2));
  expect([accepted.map(({ status }) => status), refused]).toEqual([['written', 'written'], []]);
  expect(accepted[0]?.message?.en).toBe('The entry is written, but `inbox undo` will not know of it. The disk is full.');
  expect(await states()).toEqual(['noted', 'noted', 'new']);
});
