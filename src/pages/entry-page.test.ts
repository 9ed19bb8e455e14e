import { expect, it } from 'vitest';
import { sampleContext, sampleLog, sampleNote } from '../../test/sample-log.js';
import { say } from '../base/text.js';
import type { Day, Entry } from '../log/types.js';
import { entryPage } from './entry-page.js';

const log = sampleLog({
  'notes/202205/0511.md': sampleNote(
    '2022.5.11',
    '1. [第一](https://mp.weixin.qq.com/s/1) :star:\n   - 主要内容：说的是检测\n   - 数据集：[COCO](https://cocodataset.org)\n   - 备注：还没读完\n\n2. [第二](https://a.org/2)\n',
  ),
});
const [day] = log.days as [Day];
const page = (n: number, diagnostics = [] as Parameters<typeof sampleContext>[2]) =>
  entryPage(sampleContext(log, 'zh', diagnostics ?? {}), { day, entry: day.entries[n - 1] as Entry, n });

it('names every field by its kind, and text without a known label as a note', () => {
  const names = [...page(1, {}).matchAll(/<dt[^>]*>([^<]*)<\/dt>/g)].map((found) => found[1]);
  expect(names).toEqual(['摘要', '原文', '附记', '链接']);
});

it('leads to the points before and after and back to the day', () => {
  expect(page(1, {})).toContain('<a rel="next" href="/entries/2022-05-11/2">');
  expect(page(2, {})).toContain('<span class="quiet">本日最后一点</span>');
  expect(page(2, {})).toContain('<a href="/days/2022-05-11#e2">2022 年 5 月 11 日</a>');
});

it('shows what check finds in the entry, and only there', () => {
  const found = { rule: 'x', severity: 'warning' as const, file: day.path, line: 9, message: say('odd', '有点怪'), fix: null };
  expect(page(1, { diagnostics: [found] })).toContain('有点怪');
  expect(page(2, { diagnostics: [found] })).not.toContain('有点怪');
});
