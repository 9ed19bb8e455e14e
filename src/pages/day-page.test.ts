import { describe, expect, it } from 'vitest';
import { sampleContext, sampleLog, sampleNote } from '../../test/sample-log.js';
import type { Diagnostic } from '../base/diagnostic.js';
import { say } from '../base/text.js';
import type { Day, Log } from '../log/types.js';
import { dayPage } from './day-page.js';

const log = sampleLog({
  'notes/202205/0510.md': sampleNote('2022.5.10', '1. [昨天的一点](https://a.org/0) :star:'),
  'notes/202205/0511.md': sampleNote(
    '2022.5.11',
    [
      '1. [CVPR 2022 | Window Shopping with Attention](https://a.org/1) :star::star::star:',
      '   - Abstract: Window Shopping with Attention',
      '   - Paper: [A Paper](https://arxiv.org/abs/2204.07154)',
      '   - Tips: 想试 `timm`',
      '<div align=center><img src="https://b.org/640?a=1&amp;b=2"></div>',
      '',
      '2. 没有链接的检测 :star::star:',
    ].join('\n'),
  ),
  'notes/202205/0512.md': sampleNote('2022.5.12', ''),
});
const page = (at: number, from: Log = log) => dayPage(sampleContext(from), from.days[at] as Day);

describe('dayPage', () => {
  const html = page(1);

  it('says the date once for everybody and once large', () => {
    expect(html).toContain('<span class="hidden">2022 年 5 月 11 日 星期三，二点</span><b aria-hidden="true">11</b>');
  });

  it('sets the venue back and marks an English title', () => {
    expect(html).toContain(
      '<a href="/entries/2022-05-11/1" lang="en"><span class="lead">CVPR 2022 | </span>Window Shopping with Attention</a>',
    );
  });

  it('leaves out an abstract that only repeats the title', () => {
    expect(html).not.toContain('class="prose abstract"');
    expect(html).toContain('<div class="prose tips"><p>想试 <code>timm</code></p></div>');
  });

  it('draws given stars only, and says them', () => {
    expect(html).toContain('role="img" aria-label="相关度 3，最高 5"');
    expect(html.match(/i-star/g)).toHaveLength(3 + 3 + 2);
  });

  it('loads a picture lazily, without a referrer, in a frame that keeps its place', () => {
    expect(html).toContain(
      '<a href="https://b.org/640?a=1&amp;b=2" rel="noreferrer"><img src="https://b.org/640?a=1&amp;b=2" alt="图 1：Window Shopping with Attention" loading="lazy" decoding="async" referrerpolicy="no-referrer" width="640" height="400"/></a>',
    );
  });

  it('leads to the days before and after', () => {
    expect(html).toContain('rel="prev" href="/days/2022-05-10"');
    expect(html).toContain('rel="next" href="/days/2022-05-12"');
  });

  it('says how to write the first point of a day without any', () => {
    expect(page(2)).toContain('<p>这一天还没有记。</p>');
  });

  it('links quietly to what check finds in the day', () => {
    const found: Diagnostic = { rule: 'x', severity: 'warning', file: 'notes/202205/0511.md', line: 9, message: say('a', '甲'), fix: null };
    const context = sampleContext(log, 'en', { diagnostics: [found] });
    expect(dayPage(context, log.days[1] as Day)).toContain('<a href="/diagnostics#f-notes-202205-0511-md">1 finding in this day</a>');
  });

  it('names an earlier entry about the same paper', () => {
    const twice = sampleLog({
      'notes/202204/0401.md': sampleNote('2022.4.1', '1. [甲](https://a.org/1) :star:'),
      'notes/202205/0511.md': sampleNote('2022.5.11', '1. [乙](https://a.org/1) :star:'),
    });
    expect(page(1, twice)).toContain('<a class="noted" href="/entries/2022-04-01/1">曾记于 2022-04-01</a>');
  });
});

it('speaks English, and marks Chinese titles in it', () => {
  const html = dayPage(sampleContext(log, 'en'), log.days[1] as Day);
  expect(html).toContain('<html lang="en"');
  expect(html).toContain('<strong>May 2022</strong><time datetime="2022-05-11" data-relative="">Wednesday</time> · 2 entries');
  expect(html).toContain('<a href="/entries/2022-05-11/2" lang="zh-CN">没有链接的检测</a>');
});

it('runs nothing that a log holds', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const lines = [
    `1. [${evil}](javascript:alert(1)) :star:`,
    `   - Abstract: ${evil}`,
    `   - Paper: [${evil}](javascript:alert(1))`,
    `   - ${evil}: ${evil}`,
    `   - Tips: ${evil} [a](javascript:alert(1))`,
    `<div><img src="javascript:alert(1)" alt='${evil}'></div>`,
    '<iframe src="javascript:alert(1)"></iframe>',
    '<video src="javascript:alert(1)"></video>',
  ];
  const hostile = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', lines.join('\n')) });
  const html = page(0, hostile);
  expect(html).not.toMatch(/<script>|<img src=x|<iframe|<video/);
  expect(html).not.toMatch(/(?:href|src)="\s*javascript/i);
});

it('stays small when a title and a text have a million characters', () => {
  const huge = sampleLog({
    'notes/202205/0511.md': sampleNote('2022.5.11', `1. [${'题'.repeat(1e6)}](https://a.org) :star:\n   - Tips: ${'字'.repeat(1e6)}`),
  });
  const html = page(0, huge);
  expect(html.length).toBeLessThan(40_000);
  expect(html).toContain('全长 1,000,000 字，这里只显示开头；全文见');
});
