import { expect, test } from 'vitest';
import { inboxOf } from '../../../test/inbox/inbox-of.js';
import { sampleLog } from '../../../test/sample-log.js';
import { findItems } from './find-items.js';

const log = sampleLog({});

test('gives each item once, however often and in whichever form it is named', () => {
  const inbox = inboxOf(3, log);
  const found = findItems(inbox, log, ['000000000001', '000000000001', ' 000000000001 ', 'https://example.org/1', '000000000002']);
  expect(found.map(({ title }) => title)).toEqual(['YOLOv1', 'YOLOv2']);
});
