import { describe, expect, it } from 'vitest';
import { sampleItem } from '../../../test/inbox/sample-item.js';
import { temporaryLog, testPorts } from '../../../test/temporary-log.js';
import { openDaybook } from '../../daybook.js';
import { keepItems } from './keep-items.js';
import { openInbox } from './open-inbox.js';
import { rankInbox } from './rank-inbox.js';

const log = temporaryLog();

const items = [
  sampleItem({ title: 'Speech in Noise', url: 'https://arxiv.org/abs/2205.00001', venue: 'Interspeech 2022' }),
  sampleItem({ title: 'YOLO for Detection at Night', url: 'https://arxiv.org/abs/2205.00002', abstract: 'Detection of cars.' }),
  sampleItem({ title: '检测 with YOLOv6', url: 'https://example.org/a' }),
];

describe('the inbox of a log', () => {
  it('is ranked by the log: what it noted waits no longer, topics are named in its language', async () => {
    log.put('daybook.json', '{"language": "en"}');
    const daybook = await openDaybook(log.root, testPorts);
    const read = await daybook.readLog();
    await keepItems(daybook, read, [{ source: 'arxiv', at: '2022-05-11T08:00:00Z', items }]);
    const ranked = await rankInbox(daybook, read, await openInbox(daybook, read));
    expect(ranked.map(({ item }) => item.title)).toEqual(['YOLO for Detection at Night', 'Speech in Noise']);
    expect(ranked[0]?.because.words.map(({ word }) => word)).toContain('Object detection');
    expect(ranked[0]?.because.near.map(({ ref }) => ref)).toEqual(['2022-05-11#1']);
  });

  it('is empty before anything was offered', async () => {
    const daybook = await openDaybook(log.root, testPorts);
    expect(await rankInbox(daybook, await daybook.readLog(), { items: [], pins: [] })).toEqual([]);
  });
});
