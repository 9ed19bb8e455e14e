import { expect, test } from 'vitest';
import { growthOf } from '../../../test/growth.js';
import { inboxOf } from '../../../test/inbox/inbox-of.js';
import { sampleLog } from '../../../test/sample-log.js';
import { findItems } from './find-items.js';

const log = sampleLog({});

test('finding all items takes time in proportion, also when a form names one again and again', () => {
  const work = (size: number) => {
    const inbox = inboxOf(size, log);
    const ids = [...inbox.byId.keys(), ...Array.from({ length: size * 20 }, () => '000000000001')];
    return () => findItems(inbox, log, ids);
  };
  expect(growthOf(work, 200, 5_000)).toBeLessThan(2.6);
});
