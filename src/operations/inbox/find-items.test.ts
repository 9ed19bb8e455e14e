import { expect, test } from 'vitest';
import { inboxOf } from '../../../test/inbox/inbox-of.js';
import { sampleLog } from '../../../test/sample-log.js';
import { findItems } from './find-items.js';

const log = sampleLog({});

test('gives each item once, however often and in whichever form it is named', () => {
  const inbox = inboxOf(3, log);
  const found = findItems(inbox, log, ['000000000001', '000000000001', ' 000000000001 ', 'https://example.org/1', '000000000002']);
  expect(found.items.map(({ title }) => title)).toEqual(['YOLOv1', 'YOLOv2']);
});

test('finds the others where one names nothing, and fails where nothing else is named', () => {
  const inbox = inboxOf(3, log);
  const { items, refused } = findItems(inbox, log, ['000000000001', 'ffffffffffff', '00000']);
  expect(items.map(({ title }) => title)).toEqual(['YOLOv1']);
  expect(refused.map(({ typed, error }) => [typed, error.code])).toEqual([
    ['ffffffffffff', 'unknown-ref'],
    ['00000', 'bad-value'],
  ]);
  expect(() => findItems(inbox, log, ['ffffffffffff'])).toThrow('There is no item “ffffffffffff” in the inbox.');
});
