import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleItem } from '../../../test/inbox/sample-item.js';
import { sampleLog, sampleNote } from '../../../test/sample-log.js';
import type { IsoDate } from '../../base/dates.js';
import { defaultConfig } from '../../log/config.js';
import { reading } from '../../operations/inbox/reading.js';
import type { InboxItem, Item } from '../item.js';
import type { Pin } from '../pin.js';
import { fitInbox } from './fit-inbox.js';
import { InboxReader } from './inbox-reader.js';
import { rankItems } from './rank-items.js';

const log = sampleLog({
  'notes/202205/0511.md': sampleNote(
    '2022.5.11',
    '1. [车道检测新作](https://mp.weixin.qq.com/s/1) :star::star:\n   - Abstract: 在雾天检测车道\n   - Paper: [Lane Detection in Fog](https://arxiv.org/abs/2204.00001)\n' +
      '2. [目标检测综述](https://mp.weixin.qq.com/s/2) :star::star:\n   - Paper: [Object Detection with Transformers](https://arxiv.org/abs/2204.00002)',
  ),
});

type Said = Partial<Item> & Pick<Item, 'title'> & { readonly state?: InboxItem['state'] };

const inboxItem = ({ state = 'new', ...said }: Said, at: number): InboxItem => {
  const url = said.url ?? `https://example.org/${at}`;
  return { ...sampleItem({ ...said, url }), id: at.toString(16).padStart(12, '0'), keys: [url], sightings: [], state, noted: null };
};

const named = { topicName: (id: string) => `#${id}`, reader: new InboxReader(reading(defaultConfig)) };

function rank(said: readonly Said[], pins: readonly Pin[] = [], date = '2022-05-12') {
  return rankItems(fitInbox(said.map(inboxItem), log, named), pins, date as IsoDate);
}

const titles = (ranked: ReturnType<typeof rank>): readonly string[] => ranked.map(({ item }) => item.title);

const offered: readonly Said[] = [
  { title: 'Speech in Noise' },
  { title: 'Lane Detection at Night' },
  { title: 'Poems by Machines' },
  { title: 'Transformers for Speech' },
  { title: 'Object Detection in Noise' },
];

describe('ranked items', () => {
  it('are those that wait, best first, with a score from 0 to 1', () => {
    const ranked = rank([...offered, { title: 'Poems of War', state: 'dismissed' }, { title: 'Lane Detection 2', state: 'later' }]);
    expect(titles(ranked).slice(0, 2).toSorted()).toEqual(['Lane Detection at Night', 'Object Detection in Noise']);
    expect(ranked).toHaveLength(5);
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect([Math.min(...scores) >= 0, Math.max(...scores) <= 1]).toEqual([true, true]);
  });

  it('say the words, topics and past entries behind them', () => {
    const lane = rank(offered).find(({ item }) => item.title === 'Lane Detection at Night');
    expect(lane?.because.words.map(({ word }) => word)).toEqual(expect.arrayContaining(['detection']));
    expect(lane?.because.near[0]).toMatchObject({ ref: '2022-05-11#1', title: '车道检测新作' });
    const object = rank(offered).find(({ item }) => item.title === 'Object Detection in Noise');
    expect(object?.because.words[0]?.word).toBe('#object-detection');
    expect(object?.because.words[0]?.weight).toBeGreaterThan(0);
  });

  it('stand higher for what is pinned, and say so', () => {
    const poem = {
      title: 'Poems by Machines',
      authors: ['Zhang, San'],
      venue: 'CVPR 2022',
      links: ['https://github.com/Microsoft/Cream/tree/main'],
    };
    const list = offered.map((one) => (one.title === poem.title ? poem : one));
    const pins: readonly Pin[] = [
      { what: 'author', value: 'San Zhang' },
      { what: 'venue', value: 'cvpr' },
      { what: 'repository', value: 'microsoft/cream' },
      { what: 'author', value: 'Li Si' },
      { what: 'venue', value: 'CVPR 2021' },
    ];
    const [first] = rank(list, pins);
    expect(first?.item.title).toBe('Poems by Machines');
    expect(first?.because.pins).toEqual(pins.slice(0, 3));
  });

  it('learn from what was accepted, put off and dismissed', () => {
    const place = (extra: readonly Said[]) => titles(rank([...offered, ...extra])).indexOf('Poems by Machines');
    const before = place([]);
    const poems: Said[] = ['Poems of Love', 'Poems of War', 'Poems of Machines'].map((title) => ({ title, state: 'accepted' }));
    expect(place(poems)).toBeLessThan(before);
    expect(
      titles(rank([...offered, { title: 'Lane Detection', state: 'dismissed' }, { title: 'Lanes at Night', state: 'dismissed' }]))[0],
    ).toBe('Object Detection in Noise');
  });

  it('give one place in ten to something from further down, another each day', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ title: `Speech of Number ${at} ${'lane '.repeat(at % 7)}` }));
    const explored = (date: string) => rank(many, [], date).flatMap(({ isExploration }, at) => (isExploration ? [at] : []));
    expect(explored('2022-05-12')).toEqual([6, 16, 26]);
    expect(titles(rank(many, [], '2022-05-12'))).toEqual(titles(rank(many, [], '2022-05-12')));
    expect(titles(rank(many, [], '2022-05-12'))).not.toEqual(titles(rank(many, [], '2022-05-13')));
    expect(titles(rank(many)).toSorted()).toEqual(many.map(({ title }) => title).toSorted());
    expect(rank(many.slice(0, 10)).some(({ isExploration }) => isExploration)).toBe(false);
  });

  it('stay where they are when the journals list them in another order', () => {
    const word = fc.constantFrom('lane', 'speech', 'detection', 'noise', 'poems', '检测', '车道');
    const said = fc.record({
      title: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      state: fc.constantFrom<InboxItem['state']>('new', 'new', 'dismissed', 'accepted', 'later', 'muted', 'noted'),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 25 }), (list) => {
        const items = list.map(inboxItem);
        const told = (order: readonly InboxItem[]) => JSON.stringify(rankItems(fitInbox(order, log, named), [], '2022-05-12' as IsoDate));
        expect(told(items.toReversed())).toBe(told(items));
      }),
      { numRuns: 30 },
    );
  });

  it('stand where they stand, for the same reasons, when some of them and the log were read ahead', () => {
    const word = fc.constantFrom('lane', 'speech', 'detection', 'fog', '检测', '车道', 'transformers');
    const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const said = fc.record({
      title: text,
      abstract: fc.option(text),
      authors: fc.subarray(['Ada Li', 'Bo Wu']),
      venue: fc.constantFrom(null, 'CVPR 2022'),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 20 }), fc.array(fc.nat()), fc.boolean(), (list, ahead, isPastFirst) => {
        const items = list.map(inboxItem);
        const reader = new InboxReader(reading(defaultConfig));
        if (isPastFirst) for (const _ of reader.readPast(log));
        // Another of the same title, and things that are not in the inbox at last.
        for (const at of ahead) {
          const item = items[at % items.length] as InboxItem;
          reader.read(at % 3 === 0 ? { ...item, abstract: `poems of ${at}` } : item);
        }
        const told = (one: InboxReader) =>
          JSON.stringify(rankItems(fitInbox(items, log, { ...named, reader: one }), [], '2022-05-12' as IsoDate));
        expect(told(reader)).toBe(told(new InboxReader(reading(defaultConfig))));
      }),
      { seed: 20220512, numRuns: 40 },
    );
  });

  it('never stand lower for a pin that they alone have', () => {
    const word = fc.constantFrom('lane', 'speech', 'detection', 'noise', 'poems');
    const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 10 }), fc.nat(), (list, which) => {
        const own = which % list.length;
        const items: readonly Said[] = list.map((one, at) => ({ title: one, authors: [`Author ${'abcdefghijk'[at]}`] }));
        const place = (pins: readonly Pin[]) => rank(items, pins).findIndex(({ item }) => Number.parseInt(item.id, 16) === own);
        expect(place([{ what: 'author', value: `author ${'abcdefghijk'[own]}` }])).toBeLessThanOrEqual(place([]));
      }),
      { numRuns: 50 },
    );
  });
});
