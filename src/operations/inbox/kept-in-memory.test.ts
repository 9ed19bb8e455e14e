import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallLog, temporaryLog } from '../../../test/cli/temporary-log.js';
import { sampleItem } from '../../../test/inbox/sample-item.js';
import { silentLogger } from '../../base/logger.js';
import { openDaybook } from '../../daybook.js';
import type { Item } from '../../inbox/item.js';
import { dismissItems } from './dismiss-items.js';
import { keepItems, keepingOf, type Offer } from './keep-items.js';
import { openInbox } from './open-inbox.js';

const may = '.daybook/inbox/items-2022-05.jsonl';

async function opened(folder: string) {
  const daybook = await openDaybook(folder, { now: () => new Date('2022-05-12T04:00:00Z'), logger: silentLogger });
  const inbox = async () => openInbox(daybook, await daybook.readLog());
  const keep = async (source: string, at: string, items: readonly Item[]) =>
    keepItems(daybook, await daybook.readLog(), [{ source, at, items }]);
  return { daybook, inbox, keep };
}

/** The inbox of a copy, of which nothing is in memory. */
async function readAnew(folder: string) {
  const copy = temporaryLog({});
  cpSync(folder, copy, { recursive: true });
  return (await opened(copy)).inbox();
}

/** What the journals of a log hold, to the byte. */
function textsOf(folder: string): readonly string[] {
  const place = join(folder, '.daybook/inbox');
  return existsSync(place) ? readdirSync(place).map((name) => `${name}\n${readFileSync(join(place, name), 'utf8')}`) : [];
}

const item: fc.Arbitrary<Item> = fc.record({
  title: fc.constantFrom(
    '检测',
    'Tokens That Merge in Transformers and Where They Go',
    'tokens that merge in transformers, and where they go',
  ),
  url: fc.constantFrom(
    'https://arxiv.org/abs/2205.00001',
    'http://arxiv.org/pdf/2205.00001v3',
    'https://example.org/检测?utm_source=x',
    'ftp://x',
  ),
  links: fc.subarray(['https://arxiv.org/abs/2205.00002', 'https://github.com/a/b']),
  abstract: fc.constantFrom(null, '摘要\u2028 with a line end', ' ', `${'x'.repeat(3_999)}😀`),
  authors: fc.subarray(['Ada Li', 'Bo Wu', ' ']),
  venue: fc.constantFrom(null, 'CVPR 2022'),
  published: fc.constantFrom(null, '2022-05-10T00:00:00.000Z'),
});
const fetches = fc.array(
  fc.record({
    source: fc.constantFrom('arXiv', '机器之心'),
    hours: fc.integer({ min: 0, max: 1_200 }),
    items: fc.array(item, { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test('what was kept is known as it is read from the disk', async () => {
  await fc.assert(
    fc.asyncProperty(fetches, async (some) => {
      const folder = temporaryLog(smallLog);
      const { keep, inbox, daybook } = await opened(folder);
      for (const { source, hours, items } of some) {
        await keep(source, new Date(Date.UTC(2022, 4, 1) + hours * 3_600_000).toISOString(), items);
        const now = await inbox();
        expect(now).toEqual(await readAnew(folder));
        const first = now.items.find(({ state }) => state === 'new');
        if (first) await dismissItems(daybook, [first.id]);
        expect(await inbox()).toEqual(await readAnew(folder));
      }
    }),
    { seed: 20220512, numRuns: 25 },
  );
});

test('what is taken in as it comes is kept as if it had come at once', async () => {
  await fc.assert(
    fc.asyncProperty(fetches, fc.boolean(), async (some, isWritten) => {
      const offers = some.map(({ source, hours, items }) => ({
        ...{ source, items },
        at: new Date(Date.UTC(2022, 4, 1) + hours * 3_600_000).toISOString(),
      }));
      const [folder, other] = [temporaryLog(smallLog), temporaryLog(smallLog)];
      const { daybook, inbox } = await opened(folder);
      const keeping = keepingOf(daybook, await daybook.readLog());
      // What another process writes meanwhile, and what comes out of its turn, is seen.
      const first = offers[0] as Offer;
      if (isWritten) for (const each of [folder, other]) await (await opened(each)).keep('another', first.at, first.items);
      for (const offer of offers) for (const _ of keeping.take([offer]));
      const kept = await keeping.keep();
      const at = await opened(other);
      expect(kept).toEqual(await keepItems(at.daybook, await at.daybook.readLog(), offers));
      expect(textsOf(folder)).toEqual(textsOf(other));
      expect(await inbox()).toEqual(await readAnew(folder));
    }),
    { seed: 20220512, numRuns: 40 },
  );
});

test('what another process wrote meanwhile is read', async () => {
  const folder = temporaryLog(smallLog);
  const { keep, inbox } = await opened(folder);
  const titles = async () => (await inbox()).items.map(({ title }) => title);
  await keep('a feed', '2022-05-12T01:00:00Z', [sampleItem({ title: 'one', url: 'https://example.org/1' })]);
  const line = readFileSync(join(folder, may), 'utf8');
  const other = line
    .replace('"one"', '"two"')
    .replace('/1"', '/2"')
    .replace(/"id":"[0-9a-f]{12}"/, '"id":"0123456789ab"');
  appendFileSync(join(folder, may), other);
  expect(await titles()).toEqual(['one', 'two']);
  // A last line without its end: what comes after it begins a line of its own.
  writeFileSync(join(folder, may), (line + other).trimEnd());
  await keep('a feed', '2022-05-12T02:00:00Z', [sampleItem({ title: 'three', url: 'https://example.org/3' })]);
  expect(await titles()).toEqual(['one', 'two', 'three']);
  expect(readFileSync(join(folder, may), 'utf8').split('\n')).toHaveLength(4);
});
