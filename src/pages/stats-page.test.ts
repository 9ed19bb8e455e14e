import { describe, expect, it } from 'vitest';
import { sampleContext, sampleLog, sampleNote } from '../../test/sample-log.js';
import type { IsoDate } from '../base/dates.js';
import { areaOf } from './charts.js';
import { calendarFinding, monthsFinding, relevanceFinding } from './stats-findings.js';
import { statsPage } from './stats-page.js';
import { streaksOf } from './streaks.js';

const log = sampleLog({
  'notes/202112/1231.md': sampleNote('2021.12.31', '1. [甲](https://a.org/1) :star::star:'),
  'notes/202201/0101.md': sampleNote('2022.1.1', '1. [CVPR 2022 | 乙](https://a.org/2) :star::star::star::star:\n   - Tips: 好'),
  'notes/202203/0302.md': sampleNote('2022.3.2', '1. [丙](https://a.org/3) :star::star:\n\n2. [丁](https://a.org/4) :star::star:'),
});

describe('statsPage', () => {
  it('says in figures what the log holds', () => {
    const html = statsPage(sampleContext(log, 'en'));
    expect(html).toContain('<dd>4<small> entries</small></dd>');
    expect(html).toContain(
      'The longest run is 2 days, from 31 December 2021 to 1 January 2022; the longest pause, 59 days, came after 1 January 2022.',
    );
    expect(html).toContain('Most in March 2022, 2 entries. Nothing was noted in 1 of 4 months.');
    expect(html).toContain('1 venue and year is named in titles: CVPR 2022, 1 entry.');
  });

  it('has a calendar whose days are links', () => {
    expect(statsPage(sampleContext(log))).toContain('<a class="h1" href="/days/2022-03-02" title="3 月 2 日，2 点">3 月 2 日，2 点</a>');
  });

  it('leads from every count to what is counted', () => {
    const html = statsPage(sampleContext(log));
    for (const href of [
      '/lists/stars-4',
      '/lists/stars-3-up',
      '/lists/without-tips',
      '/venues/CVPR-2022',
      '/papers',
      '/archive/2022#m2022-03',
    ])
      expect(html).toContain(`href="${href}"`);
    expect(html).not.toContain('/lists/stars-5');
  });

  it('says which topics rose, fell and stood together in a quarter', () => {
    const many = (title: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${at + 1}. [${title}](https://www.b.org/${title.length}-${at + 1}) :star::star:`).join(
        '\n\n',
      );
    const html = statsPage(
      sampleContext(
        sampleLog({
          'notes/202203/0331.md': sampleNote('2022.3.31', many('目标检测', 12)),
          'notes/202204/0401.md': sampleNote('2022.4.1', `${many('Transformer 与自监督', 12)}`),
          'notes/202204/0402.md': sampleNote('2022.4.2', many('无关', 8)),
        }),
        'en',
      ),
    );
    expect(html).toContain('Second quarter of 2022 <small>20 entries</small>');
    expect(html).toMatch(
      /aria-label="fell">↓<\/span> <a href="\/topics\/object-detection">Object detection<\/a> <span class="num quiet">100% → 0%/,
    );
    expect(html).toMatch(
      /<a href="\/topics\/self-supervised">Self-supervised learning<\/a> \+ <a [^>]*>Transformer<\/a> <span class="num quiet">12</,
    );
    expect(html).toContain('Titles, papers and code lead to 1 host, most often b.org: 32 entries.');
  });

  it('draws nothing for an empty log', () => {
    const html = statsPage(sampleContext(sampleLog({}), 'en'));
    expect(html).toContain('Nothing is noted yet.');
    expect(html).not.toContain('class="chart');
  });
});

describe('findings', () => {
  const finding = (...dates: string[]) =>
    calendarFinding({ ...log, days: log.days.slice(0, 1).flatMap((day) => dates.map((date) => ({ ...day, date: date as IsoDate }))) }).zh;

  it('name the longest run and the longest pause', () => {
    expect(finding('2022-05-01', '2022-05-02', '2022-05-03')).toBe('最长连记 3 天，从 2022 年 5 月 1 日到 5 月 3 日。');
    expect(finding('2022-05-01')).toBe('还没有连着记过两天。');
  });

  it('name the fullest month', () => {
    expect(monthsFinding([0, 0], { first: 2022 * 12, last: 2022 * 12 + 1 }).zh).toBe('这几个月没有记录。');
    expect(monthsFinding([1, 5, 2], { first: 2022 * 12, last: 2022 * 12 + 2 }).zh).toBe('2022 年 2 月最多，5 点。');
  });

  it('say how relevance is spread', () => {
    expect(
      relevanceFinding([
        [3, 1],
        [2, 9],
      ]).en,
    ).toBe('90 % have 2 stars; three and more are worth coming back to: ');
    expect(relevanceFinding([[0, 1]]).zh).toBe('100% 没有星标，三星以上才值得回头看：');
  });
});

it('counts runs of days across months, and days with two files once', () => {
  const dates = ['2022-02-28', '2022-03-01', '2022-03-01', '2022-03-05'] as IsoDate[];
  expect(streaksOf(dates)).toEqual({
    longest: { first: '2022-02-28', last: '2022-03-01', days: 2 },
    pause: { first: '2022-03-01', last: '2022-03-05', days: 3 },
  });
});

it('draws few counts as columns and many as a line', () => {
  expect(areaOf([0, 2])).toBe('M0 30H240M134.4 30V2H225.6V30Z');
  expect(areaOf(new Array(12).fill(1))).toMatch(/^M0 30L0 2L21\.8 2L.*L240 2L240 30Z$/);
});
