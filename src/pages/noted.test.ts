import { expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../test/sample-log.js';
import type { Entry } from '../log/types.js';
import { notedEarlier, notedElsewhere } from './noted.js';

const log = sampleLog({
  'notes/202204/0401.md': sampleNote(
    '2022.4.1',
    '1. [甲](https://a.org/1) :star:\n   - Paper: [P](https://arxiv.org/pdf/2204.07154v1.pdf)',
  ),
  'notes/202205/0511.md': sampleNote(
    '2022.5.11',
    '1. [乙](https://a.org/2) :star:\n   - Paper: [P](http://arxiv.org/abs/2204.07154)\n   - Code: https://github.com/A/b\n\n2. [丙](https://a.org/3) :star:\n   - GitHub: https://github.com/a/B',
  ),
});

it('finds the same paper and the same repository under other addresses', () => {
  const entry = log.days[1]?.entries[0] as Entry;
  expect(notedElsewhere(log, entry).map((one) => [one.day.ref, one.n, one.same])).toEqual([
    ['2022-04-01', 1, 'paper'],
    ['2022-05-11', 2, 'code'],
  ]);
});

it('gives as many as are asked for, and the first before a day', () => {
  const entry = log.days[1]?.entries[0] as Entry;
  expect(notedElsewhere(log, entry, 1).map((one) => one.day.ref)).toEqual(['2022-04-01']);
  expect(notedEarlier(log, entry, '2022-05-11')?.day.ref).toBe('2022-04-01');
  expect(notedEarlier(log, entry, '2022-04-01')).toBeNull();
});
