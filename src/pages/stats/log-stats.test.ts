import { describe, expect, it } from 'vitest';
import { sampleContext, sampleLog, sampleNote } from '../../../test/sample-log.js';
import { type LogStats, logStats } from './log-stats.js';
import { share } from './topic-changes.js';
import { yearsOf } from './year-log.js';

const entry = (n: number, title: string, rest = '') =>
  `${n}. [${title}](https://mp.weixin.qq.com/s/${title.length}x${n}) :star::star:${rest}`;
const many = (title: string, count: number, from = 1) => Array.from({ length: count }, (_, at) => entry(from + at, title)).join('\n\n');

const log = sampleLog({
  'notes/202012/1230.md': sampleNote('2020.12.30', many('目标检测', 12)),
  'notes/202012/1231.md': sampleNote('2020.12.31', `${many('目标检测', 8)}\n\n${many('无关', 4, 9)}`),
  'notes/202101/0101.md': sampleNote('2021.1.1', `${many('Transformer 与自监督', 15)}\n\n${many('目标检测', 5, 16)}`),
  'notes/202106/0602.md': sampleNote(
    '2021.6.2',
    [
      '1. [CVPR 2021 | 甲](https://www.zhihu.com/p/1) :star::star::star::star::star:',
      '   - Paper: [A Paper](https://arxiv.org/abs/2104.00001v2)',
      '   - Code: https://github.com/a/b',
      '   - Tips: 好',
      '',
      '2. 乙没有链接',
      '   - Paper: [A Paper](https://arxiv.org/pdf/2104.00001)',
    ].join('\n'),
  ),
});
const context = sampleContext(log);

describe('logStats', () => {
  it('counts a whole log', () => {
    const stats = logStats(context, null);
    expect([stats.first, stats.last, stats.days, stats.entries]).toEqual(['2020-12-30', '2021-06-02', 4, 46]);
    expect(stats.months).toEqual([
      { month: '2020-12', days: 2, entries: 24 },
      { month: '2021-01', days: 1, entries: 20 },
      { month: '2021-06', days: 1, entries: 2 },
    ]);
    expect(stats.streaks.longest).toEqual({ first: '2020-12-30', last: '2021-01-01', days: 3 });
    expect(stats.relevance).toEqual([
      { stars: 5, entries: 1 },
      { stars: 4, entries: 0 },
      { stars: 3, entries: 0 },
      { stars: 2, entries: 44 },
      { stars: 1, entries: 0 },
      { stars: 0, entries: 1 },
    ]);
    expect(stats.weekdays).toEqual([0, 0, 14, 12, 20, 0, 0]);
    expect(stats.changes).toBeNull();
  });

  it('counts one year as if there were no other', () => {
    const stats = logStats(context, 2021);
    expect([stats.first, stats.days, stats.entries]).toEqual(['2021-01-01', 2, 22]);
    expect(stats.calendar).toEqual([
      { date: '2021-01-01', entries: 20 },
      { date: '2021-06-02', entries: 2 },
    ]);
    expect(stats.streaks.longest?.days).toBe(1);
    expect(yearsOf(log)).toEqual([2021, 2020]);
  });

  it('says which topics rose and fell against the year before', () => {
    const { changes } = logStats(context, 2021);
    expect(changes?.rose.map(({ id, before, now }) => [id, before, now])).toEqual([
      ['self-supervised', 0, 0.682],
      ['transformer', 0, 0.682],
    ]);
    expect(changes?.fell.map(({ id, before, now }) => [id, before, now])).toEqual([['object-detection', 0.833, 0.227]]);
    expect(logStats(context, 2020).changes).toBeNull();
  });

  it('says the same of quarters, and says nothing of a quarter with few entries', () => {
    const rose = (stats: LogStats) => stats.quarters.map((one) => [one.quarter, one.changes.rose.map(({ id }) => id)]);
    expect(rose(logStats(context, null))).toEqual([
      ['2020-Q4', []],
      ['2021-Q1', ['self-supervised', 'transformer']],
      ['2021-Q2', []],
    ]);
    expect(rose(logStats(context, 2021))[0]).toEqual(['2021-Q1', ['self-supervised', 'transformer']]);
  });

  it('names topics that go together', () => {
    const stats = logStats(context, null);
    expect(stats.groups).toEqual([{ topics: ['self-supervised', 'transformer'], entries: 15 }]);
    expect(stats.quarters[1]?.together).toEqual([]); // All of that quarter: no more than chance gives.
  });

  it('counts a topic by quarter', () => {
    expect(logStats(context, null).topics.find(({ id }) => id === 'object-detection')?.quarters).toEqual([
      { quarter: '2020-Q4', entries: 20 },
      { quarter: '2021-Q1', entries: 5 },
    ]);
  });

  it('counts an entry once for each host that it leads to', () => {
    expect(logStats(context, 2021).hosts).toEqual([
      { host: 'mp.weixin.qq.com', entries: 20, articles: 20, papers: 0, code: 0 },
      { host: 'arxiv.org', entries: 2, articles: 0, papers: 2, code: 0 },
      { host: 'github.com', entries: 1, articles: 0, papers: 0, code: 1 },
      { host: 'zhihu.com', entries: 1, articles: 1, papers: 0, code: 0 },
    ]);
  });

  it('names what was noted more than once, and what is unfinished', () => {
    const stats = logStats(context, 2021);
    expect(stats.noted.map(({ one, mentions }) => [one.id, mentions.length])).toEqual([['arxiv:2104.00001', 2]]);
    expect(stats.unfinished.map(({ id, mentions }) => [id, mentions.length])).toEqual([
      ['without-abstract', 22],
      ['without-tips', 21],
      ['without-paper', 20],
      ['without-code', 21],
      ['lost-pictures', 0],
      ['stars-3-up-without-tips', 0],
    ]);
  });

  it('has nothing to say of an empty log', () => {
    const stats = logStats(sampleContext(sampleLog({})), null);
    expect([stats.first, stats.days, stats.entries, stats.streaks.longest]).toEqual([null, 0, 0, null]);
    expect([stats.topics, stats.groups, stats.quarters, stats.hosts, stats.noted]).toEqual([[], [], [], [], []]);
  });
});

it('gives shares to three decimals', () => {
  const topics = new Map([['gan', { id: 'gan', name: { en: 'GAN', zh: 'GAN' }, entries: 1 }]]);
  expect(share({ entries: 3, topics, pairs: new Map() }, 'gan')).toBe(0.333);
});

it('counts a work in a year by its mentions there', () => {
  const paper = (version: string) => `[甲](https://a.org/${version})\n   - Paper: https://arxiv.org/abs/2101.00002${version}`;
  const log = sampleLog({
    'notes/202012/1231.md': sampleNote('2020.12.31', `1. ${paper('v1')}`),
    'notes/202101/0101.md': sampleNote('2021.1.1', `1. ${paper('v2')}\n\n2. ${paper('v3')}`),
  });
  const noted = (year: number | null) => logStats(sampleContext(log), year).noted.map(({ one, mentions }) => [one.id, mentions.length]);
  expect([noted(2020), noted(2021), noted(null)]).toEqual([[], [['arxiv:2101.00002', 2]], [['arxiv:2101.00002', 3]]]);
  expect(logStats(sampleContext(log), 2020).papers).toBe(1);
});
