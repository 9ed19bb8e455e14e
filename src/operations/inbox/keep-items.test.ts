import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallLog, temporaryLog } from '../../../test/cli/temporary-log.js';
import { sampleItem } from '../../../test/inbox/sample-item.js';
import { silentLogger } from '../../base/logger.js';
import { openDaybook } from '../../daybook.js';
import type { Item } from '../../inbox/item.js';
import { keepItems } from './keep-items.js';
import { openInbox } from './open-inbox.js';

const at = '2022-05-12T04:00:00.000Z';

async function opened(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryLog({ ...smallLog, ...files });
  const daybook = await openDaybook(folder, { now: () => new Date(at), logger: silentLogger });
  const keep = async (source: string, items: readonly Item[], when = at) =>
    keepItems(daybook, await daybook.readLog(), [{ source, at: when, items }]);
  const inbox = async () => openInbox(daybook, await daybook.readLog());
  return { folder, daybook, keep, inbox };
}

const minivit = sampleItem({
  title: 'MiniViT: Compressing Vision Transformers with Weight Multiplexing',
  url: 'https://arxiv.org/abs/2204.07154v1',
  authors: ['Jinnian Zhang', 'Houwen Peng'],
});

test('what is offered is kept in the journal of its month, once, and names who offered it', async () => {
  const { folder, keep, inbox } = await opened();
  const first = await keep('arXiv', [minivit]);
  expect([first.added.map(({ title, state }) => [title, state]), first.repeated, first.noted]).toEqual([[[minivit.title, 'new']], 0, 0]);
  const again = await keep(
    'Hugging Face',
    [sampleItem({ title: 'MiniViT', url: 'http://huggingface.co/papers/2204.07154?utm_source=rss' })],
    '2022-06-01T00:00:00.000Z',
  );
  expect([again.added, again.repeated, again.noted]).toEqual([[], 1, 0]);
  await keep('arXiv', [minivit]);
  expect(readdirSync(join(folder, '.daybook/inbox')).sort()).toEqual(['items-2022-05.jsonl', 'items-2022-06.jsonl']);
  expect(readFileSync(join(folder, '.daybook/.gitattributes'), 'utf8')).toBe('*.jsonl merge=union\n');
  const { items, problems } = await inbox();
  expect(problems).toEqual([]);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    title: minivit.title,
    url: 'https://arxiv.org/abs/2204.07154v1',
    keys: ['arxiv:2204.07154'],
    state: 'new',
    sightings: [
      { source: 'arXiv', url: 'https://arxiv.org/abs/2204.07154v1', at },
      { source: 'Hugging Face', at: '2022-06-01T00:00:00.000Z' },
    ],
  });
});

test('what the log has noted is told from what is new, and says where it is noted', async () => {
  const { keep, inbox } = await opened();
  const kept = await keep('a feed', [
    sampleItem({ title: 'YOLOv6', url: 'http://www.example.org/yolov6/?utm_medium=feed' }),
    sampleItem({ title: 'example/yolo', url: 'https://github.com/Example/YOLO' }),
    sampleItem({ title: 'example/yolo v2.0', url: 'https://github.com/example/yolo/releases/tag/v2.0' }),
  ]);
  expect([kept.added.map(({ title }) => title), kept.repeated, kept.noted]).toEqual([['example/yolo v2.0'], 0, 2]);
  const { items } = await inbox();
  expect(Object.fromEntries(items.map(({ title, noted }) => [title, noted && `${noted.day.date}#${noted.n}`]))).toEqual({
    YOLOv6: '2022-05-11#2',
    'example/yolo': '2022-05-11#2',
    'example/yolo v2.0': null,
  });
});

test('a broken line takes none of the others, and is told where it stands', async () => {
  const { keep, inbox, daybook } = await opened({ '.daybook/inbox/items-2022-05.jsonl': '<<<<<<< HEAD\n{"id":"0123456789ab"}\n' });
  await keep('arXiv', [minivit]);
  const { items, problems } = await inbox();
  expect(items.map(({ title }) => title)).toEqual([minivit.title]);
  expect(problems.map(({ message }) => message.en)).toEqual([
    '.daybook/inbox/items-2022-05.jsonl:1: says nothing of an item, so it is passed over. Remove the line, or restore it from git.',
    '.daybook/inbox/items-2022-05.jsonl:2: says nothing of an item, so it is passed over. Remove the line, or restore it from git.',
  ]);
  expect((await daybook.readLog()).problems).toHaveLength(2);
});
