import { describe, expect, it } from 'vitest';
import { sampleContext, sampleLog, sampleNote } from '../../../test/sample-log.js';
import { archivePage } from '../archive-page.js';
import { logStats } from '../stats/log-stats.js';
import { statsPage } from '../stats-page.js';
import { reportPage } from './report-page.js';
import { reportSummary } from './report-summary.js';

const many = (title: string, count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => `${from + at}. [${title}](https://a.org/${title.length}-${from + at}) :star::star:`).join(
    '\n\n',
  );

const log = sampleLog({
  'notes/202012/1231.md': sampleNote('2020.12.31', `${many('目标检测', 20)}\n\n${many('无关', 4, 21)}`),
  'notes/202103/0301.md': sampleNote('2021.3.1', `${many('Transformer 与自监督', 12)}\n\n${many('无关', 12, 13)}`),
  'notes/202103/0302.md': sampleNote(
    '2021.3.2',
    '1. [CVPR 2021 | 最好的一点](https://a.org/best) :star::star::star::star::star:\n   - Paper: [A Paper](https://arxiv.org/abs/2104.00001)\n\n2. [再记](https://a.org/x)\n   - Paper: https://arxiv.org/abs/2104.00001v2',
  ),
});

describe('reportPage', () => {
  it('counts the year alone', () => {
    const html = reportPage(sampleContext(log, 'en'), 2021) ?? '';
    expect(html).toContain('<title>The year 2021 · Daybook</title>');
    expect(html).toContain('<dd>26<small> entries</small></dd>');
    expect(html).toContain('<dd>2<small> days</small></dd>');
    expect(html).toContain('1 March to 2 March');
    expect(html).toContain('aria-label="First half of 2021: 2 days, 26 entries"');
    expect(html).toContain('aria-label="Second half of 2021: 0 days, 0 entries"');
    expect(html).toContain('Most on Mondays, 24 entries.');
    expect(html).toContain('Most in March 2021, 26 entries. Nothing was noted in 11 of 12 months.');
  });

  it('draws a square for every day of the year', () => {
    const squares = (year: number) => (reportPage(sampleContext(log), year) ?? '').match(/h8v8h-8z/g)?.length;
    expect([squares(2020), squares(2021)]).toEqual([366, 365]);
  });

  it('says what rose and fell against the year before', () => {
    const html = reportPage(sampleContext(log, 'en'), 2021) ?? '';
    expect(html).toMatch(/class="shift rose"><a href="\/topics\/self-supervised">Self-supervised learning<\/a>.*?0% to 46%/);
    expect(html).toMatch(/class="shift fell"><a href="\/topics\/object-detection">Object detection<\/a>.*?83% to 0%/);
    expect(reportPage(sampleContext(log, 'en'), 2020)).not.toContain('Rise and fall');
  });

  it('leads to entries, works, venues and to the years beside it', () => {
    const html = reportPage(sampleContext(log), 2021) ?? '';
    for (const href of [
      '/entries/2021-03-02/1',
      '/papers/arxiv-2104.00001',
      '/venues/CVPR-2021',
      '/reports/2020',
      '/archive/2021',
      '/stats',
    ])
      expect(html).toContain(`href="${href}"`);
    expect(html).not.toContain('/reports/2022');
    expect(html).not.toContain('/lists/');
  });

  it('is found from the stats and the archive', () => {
    expect(statsPage(sampleContext(log))).toContain('<a href="/reports/2021">2021 年度报告</a>');
    expect(archivePage(sampleContext(log), 2020)).toContain('<a href="/reports/2020">年度报告</a>');
  });

  it('names topics that go together, with their figures in a table', () => {
    expect(reportPage(sampleContext(log), 2021)).toContain('<th scope="row">自监督学习和Transformer</th><td class="n">12</td>');
  });

  it('has nothing for a year without days', () => {
    expect(reportPage(sampleContext(log), 2022)).toBeNull();
    expect(reportPage(sampleContext(sampleLog({})), 2022)).toBeNull();
  });

  it('leaves out what a year of one entry cannot say', () => {
    const one = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', '1. 一点') });
    const html = reportPage(sampleContext(one), 2022) ?? '';
    expect(html).toContain('5 月 11 日');
    expect(html).not.toMatch(/最相关的|常一起出现|升与降|记得最多|这一年的主题/);
  });
});

it('sums a year up in a few sentences', () => {
  expect(reportSummary(logStats(sampleContext(log), 2021)).zh).toBe(
    '2 天记了 26 点，有 1 篇论文和 0 个代码仓库。谈得最多的是自监督学习和Transformer。比前一年升得最快的是自监督学习。三星以上的有 1 点。',
  );
  expect(reportSummary(logStats(sampleContext(log), 2020)).en).toBe('24 entries on 1 day. Most were about Object detection.');
});
