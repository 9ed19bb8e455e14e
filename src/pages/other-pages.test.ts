import { describe, expect, it } from 'vitest';
import { sampleContext, sampleLog, sampleNote } from '../../test/sample-log.js';
import type { IsoDate } from '../base/dates.js';
import type { Diagnostic, Severity } from '../base/diagnostic.js';
import { say } from '../base/text.js';
import { aboutPage } from './about-page.js';
import { diagnosticsPage } from './diagnostics-page.js';
import { emptyLogPage, failurePage, missingDayPage, missingPage } from './missing-page.js';

const log = sampleLog({
  'README.md':
    '# 日志\n\n## :paperclip:  今日要点\n\n1. [甲](https://a.org/1)\n\n## :paperclip:  历史更新\n\n## :paperclip:  Others\n\n- 星标只说与我有多相关\n- 我的[博客](https://blog.example.org)\n\n<div align=center><img src="https://a.org/qr.png"></div>\n',
  'notes/202204/0402.md': sampleNote('2022.4.2', '1. [乙](https://a.org/2) :star:'),
  'notes/202205/0511.md': sampleNote('2022.5.11', '1. [丙](https://a.org/3) :star:\n\n2. [丁](https://a.org/4) :star:'),
});

describe('diagnosticsPage', () => {
  const one = (severity: Severity, file: string, line: number, fix: Diagnostic['fix'] = null): Diagnostic => ({
    rule: `rule-${severity}`,
    severity,
    file,
    line,
    message: say(`It is ${severity}.`, `这是 ${severity}。`),
    fix,
  });
  const diagnostics = [one('error', 'README.md', 1), one('info', 'notes/202204/0402.md', 7), one('warning', 'notes/202205/0511.md', 9, [])];

  it('groups findings by file, newest day first, and leads to the entry', () => {
    const html = diagnosticsPage(sampleContext(log, 'en', { diagnostics }), null);
    expect(html).toContain('3 findings in 3 files; 1 can be fixed by “daybook check --fix”.');
    expect([...html.matchAll(/id="(f-[^"]+)"/g)].map((found) => found[1])).toEqual([
      'f-README-md',
      'f-notes-202205-0511-md',
      'f-notes-202204-0402-md',
    ]);
    expect(html).toContain('<a href="/entries/2022-05-11/2"><span class="mono">9</span></a>');
  });

  it('sets commands in a finding as code, and escapes them', () => {
    const said = { ...one('error', 'README.md', 1), message: say('Run `daybook <new>`.', '请运行 `daybook <new>`。') };
    const html = diagnosticsPage(sampleContext(log, 'en', { diagnostics: [said] }), null);
    expect(html).toContain('Run <code class="mono">daybook &lt;new&gt;</code>.');
  });

  it('shows one severity when asked', () => {
    const html = diagnosticsPage(sampleContext(log, 'en', { diagnostics }), 'error');
    expect(html).toContain('It is error.');
    expect(html).not.toContain('It is warning.');
  });

  it('says so when nothing was found', () => {
    expect(diagnosticsPage(sampleContext(log), null)).toContain('所有文件都没有发现问题。');
  });
});

it('shows the closing section of the README, without its picture', () => {
  const html = aboutPage(sampleContext(log));
  expect(html).toContain('2022 年 4 月 2 日至 2022 年 5 月 11 日，2 天，3 点。');
  expect(html).toContain('<li>我的<a href="https://blog.example.org" rel="noreferrer">博客</a></li>');
  expect(html).not.toContain('qr.png');
});

describe('what is not there', () => {
  it('names the nearest days to a date without notes', () => {
    const html = missingDayPage(sampleContext(log), '2022-05-01' as IsoDate, '5.1');
    expect(html).toContain('<h1>2022 年 5 月 1 日 星期日，没有记</h1>');
    expect(html).toContain('<a href="/days/2022-04-02">2022 年 4 月 2 日 星期六</a>');
    expect(html).toContain('<a href="/days/2022-05-11">2022 年 5 月 11 日 星期三</a>');
  });

  it('names an address that leads nowhere', () => {
    expect(missingPage(sampleContext(log, 'en'), '/x')).toContain('<code>/x</code> is not an address of this log.');
  });

  it('says how to begin an empty log', () => {
    expect(emptyLogPage(sampleContext(sampleLog({})))).toContain('daybook new');
  });

  it('says what failed and what to do', () => {
    const html = failurePage(sampleContext(log, 'en'), say('x.md cannot be read.', ''), say('Change its mode.', ''));
    expect(html).toContain('<p>x.md cannot be read.</p><p>Change its mode.</p>');
  });
});
