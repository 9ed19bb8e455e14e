import { describe, expect, it } from 'vitest';
import { sampleItem } from '../../../test/inbox/sample-item.js';
import { temporaryLog, testPorts, text } from '../../../test/temporary-log.js';
import { openDaybook } from '../../daybook.js';
import { dismissItems } from './dismiss-items.js';
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

  it('is opened and ranked once while nothing changes, and anew after a decision, an entry or a day', async () => {
    let today = new Date('2022-05-11T08:00:00Z');
    const daybook = await openDaybook(log.root, { ...testPorts, now: () => today });
    const seen = async () => {
      const read = await daybook.readLog();
      const inbox = await openInbox(daybook, read);
      return { inbox, ranked: await rankInbox(daybook, read, inbox) };
    };
    await keepItems(daybook, await daybook.readLog(), [{ source: 'arxiv', at: '2022-05-11T08:00:00Z', items }]);
    const first = await seen();
    const again = await seen();
    expect(again.inbox).toBe(first.inbox);
    expect(again.ranked).toBe(first.ranked);
    today = new Date('2022-05-12T08:00:00Z');
    expect((await seen()).ranked).not.toBe(first.ranked);
    const [best] = first.ranked;
    await dismissItems(daybook, [best?.item.id ?? '']);
    const fewer = await seen();
    expect(fewer.ranked.map(({ item }) => item.title)).toEqual(first.ranked.slice(1).map(({ item }) => item.title));
    log.put('notes/202205/0513.md', text.replace('https://example.org/a', 'https://arxiv.org/abs/2205.00001').replace('5.11', '5.13'));
    expect((await seen()).ranked).toEqual([]);
  });

  it('is ranked after decisions and new entries as by who never ranked it before', async () => {
    const told = async (daybook: Awaited<ReturnType<typeof openDaybook>>) => {
      const read = await daybook.readLog();
      return JSON.stringify(await rankInbox(daybook, read, await openInbox(daybook, read)));
    };
    const daybook = await openDaybook(log.root, testPorts);
    const many = Array.from({ length: 12 }, (_, at) =>
      sampleItem({ title: `${at % 3 === 0 ? 'Detection' : 'Speech'} of ${at % 5}`, url: `https://example.org/${at}`, abstract: `${at}` }),
    );
    await keepItems(daybook, await daybook.readLog(), [{ source: 'list', at: '2022-05-11T08:00:00Z', items: many }]);
    for (let turn = 0; turn < 8; turn++) {
      const inbox = await openInbox(daybook, await daybook.readLog());
      const [next] = inbox.items.filter(({ state }) => state === 'new');
      await dismissItems(daybook, [next?.id ?? '']);
      log.put(`notes/202205/05${13 + turn}.md`, text.replace('5.11', `5.${13 + turn}`).replace('YOLO', `Speech ${turn}`));
      expect(await told(daybook)).toBe(await told(await openDaybook(log.root, testPorts)));
    }
  });

  it('is empty before anything was offered', async () => {
    const daybook = await openDaybook(log.root, testPorts);
    expect(await rankInbox(daybook, await daybook.readLog(), { items: [], pins: [] })).toEqual([]);
  });
});
