import { expect, test } from 'vitest';
import { growthOf } from '../../../test/growth.js';
import { sampleLog, sampleNote } from '../../../test/sample-log.js';
import { papersOf } from './papers.js';

const entries = (size: number, entry: (at: number) => string): string =>
  Array.from({ length: size }, (_, at) => `${at + 1}. ${entry(at)}`).join('\n');

/** Logs that grow in every direction: entries of one paper, of one repository, of one article, one entry with everything. */
const logs: Record<string, (size: number) => string> = {
  'papers of their own': (size) =>
    entries(
      size,
      (at) =>
        `[甲 ${at}](https://x.org/${at})\n   - Paper: [Title of paper ${at}](https://doi.org/10.1109/p.${at})\n   - Code: https://github.com/a/r${at}`,
    ),
  'one paper in many articles': (size) =>
    entries(size, (at) => `[甲 ${at}](https://x.org/${at})\n   - Paper: [T](https://arxiv.org/abs/2204.07154)`),
  'one article and one repository of many papers': (size) =>
    entries(size, (at) => `[甲](https://x.org/a)\n   - Paper: https://doi.org/10.1109/p.${at}\n   - Code: https://github.com/a/b`),
  'papers joined in a chain': (size) =>
    entries(
      size,
      (at) =>
        `[甲](https://x.org/${at})\n   - Paper: https://doi.org/10.1109/p.${at >> 1} https://openreview.net/forum?id=p${(at + 1) >> 1}`,
    ),
  'one entry with many papers': (size) =>
    `1. [甲](https://x.org/a)\n   - Paper: ${'[T](https://arxiv.org/abs/2204.07154) https://doi.org/10.1/x '.repeat(size)}`,
  'one entry with many repositories': (size) =>
    `1. [甲](https://x.org/a)\n   - Paper: https://arxiv.org/abs/2204.07154\n   - Code: ${Array.from({ length: size }, (_, at) => `https://github.com/a/r${at} `).join('')}`,
  'many numbers in a text': (size) => `1. [甲](https://x.org/a)\n   - Tips: ${'arXiv:2204.07154, doi:10.1109/x, arxiv '.repeat(size)}`,
  'a long title': (size) =>
    `1. [甲](https://x.org/a)\n   - Paper: [${'PDF '.repeat(size)}](https://arxiv.org/abs/2204.07154) [${'a - '.repeat(size)}](https://doi.org/10.1/x)`,
};

test.each(Object.keys(logs))('papers are gathered in time that grows with %s no faster', (name) => {
  const text = logs[name] as (size: number) => string;
  const growth = growthOf(
    (size) => {
      const path = 'notes/202205/0511.md';
      return () => {
        const log = sampleLog({ [path]: sampleNote('2022.5.11', text(size)) });
        return papersOf(log).papers.map(({ ids, merges, repositories, articles }) => [ids, merges, repositories, articles].length);
      };
    },
    32,
    4_096,
  );
  expect(growth).toBeLessThan(3);
});
