import { expect, test } from 'vitest';
import { growthOf } from '../../../test/growth.js';
import { sampleItem } from '../../../test/inbox/sample-item.js';
import { sampleLog } from '../../../test/sample-log.js';
import { toInbox } from '../../inbox/inbox.js';
import { findItems } from './find-items.js';

const log = sampleLog({});

function inboxOf(count: number) {
  const lines = Array.from({ length: count }, (_, n) => ({
    ...sampleItem({ title: `YOLOv${n}`, url: `https://example.org/${n}` }),
    ...{ id: n.toString(16).padStart(12, '0'), source: 'a blog', at: '2022-05-12T04:00:00.000Z' },
  }));
  return toInbox({ lines, decisions: [], queue: [], log, hosts: new Map() });
}

test('gives each item once, however often and in whichever form it is named', () => {
  const inbox = inboxOf(3);
  const found = findItems(inbox, log, ['000000000001', '000000000001', ' 000000000001 ', 'https://example.org/1', '000000000002']);
  expect(found.map(({ title }) => title)).toEqual(['YOLOv1', 'YOLOv2']);
});

test('finding all items takes time in proportion, also when a form names one again and again', () => {
  const work = (size: number) => {
    const inbox = inboxOf(size);
    const ids = [...inbox.byId.keys(), ...Array.from({ length: size * 20 }, () => '000000000001')];
    return () => findItems(inbox, log, ids);
  };
  expect(growthOf(work, 200, 5_000)).toBeLessThan(2.6);
});
