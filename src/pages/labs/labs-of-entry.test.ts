import { expect, it } from 'vitest';
import { sampleLab } from '../../../test/labs/sample-lab.js';
import { sampleLog, sampleNote } from '../../../test/sample-log.js';
import type { Entry } from '../../log/types.js';
import { labsOfEntry } from './labs-of-entry.js';

it.each([
  ['its paper, in another version', '1. [a](https://example.org/1)\n   - Paper: [b](https://arxiv.org/pdf/2204.07154v2.pdf)', 1],
  ['its paper, by the title’s link', '1. [a](https://arxiv.org/abs/2204.07154)', 1],
  ['its repository', '1. [a](https://example.org/1)\n   - Code: https://github.com/microsoft/Cream/', 1],
  ['its article', '1. [a](https://mp.weixin.qq.com/s/negative)', 1],
  ['another paper', '1. [a](https://arxiv.org/abs/2204.07155)', 0],
  ['another repository', '1. [a](https://example.org/1)\n   - Code: https://github.com/microsoft/Swin', 0],
  ['no link at all', '1. 检测', 0],
])('an entry that is about %s has the lab, or not', (_, text, count) => {
  const log = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', text) });
  expect(labsOfEntry([sampleLab], log, log.days[0]?.entries[0] as Entry).length).toBe(count);
});
