import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, TextEdit } from '../base/diagnostic.js';
import { checkLog } from './check-log.js';
import { exampleLog } from './example-log.js';
import { fixLog } from './fix-log.js';
import { linesOf } from './lines.js';
import { rules } from './rules.js';

const path = 'notes/202205/0511.md';
const found = (fix: readonly TextEdit[] | null, rule = 'label-typo'): Diagnostic => {
  return { rule, severity: 'warning', file: path, line: 1, message: { en: '', zh: '' }, fix };
};

describe('fixLog', () => {
  it('applies fixes and names the files it changes', () => {
    const log = exampleLog('# 笔记（2022.5.11）\n');
    expect(fixLog(log, [found([{ start: 2, end: 4, text: '日记' }]), found(null)])).toEqual([
      { path, before: '# 笔记（2022.5.11）\n', after: '# 日记（2022.5.11）\n' },
    ]);
  });

  it('applies the first of two fixes that want the same characters', () => {
    const log = exampleLog('# abcdef\n');
    const [file] = fixLog(log, [found([{ start: 3, end: 6, text: 'X' }]), found([{ start: 4, end: 5, text: 'Y' }])]);
    expect(file?.after).toBe('# aXef\n');
  });

  it('inserts at one place once', () => {
    const log = exampleLog('# abcdef\n');
    const insert = [{ start: 2, end: 2, text: '>' }];
    expect(fixLog(log, [found(insert), found(insert, 'double-dash'), found([{ start: 2, end: 3, text: 'A' }])])[0]?.after).toBe(
      '# >Abcdef\n',
    );
  });

  it('leaves a stray bullet at the margin when one above it must stay there, which would take it in', () => {
    const text =
      '# 笔记（2022.5.11）\n\n## 今日要点\n\n1. [a](https://example.org/a) :star:\n- Tips: 甲\n  - 一\n- 讲解：[b](https://example.org/b)\n';
    const log = exampleLog(text);
    const stray = checkLog(log).filter((one) => one.rule === 'bullet-not-indented');
    expect(stray.map((one) => [one.line, one.fix])).toEqual([
      [6, null],
      [8, null],
    ]);
  });

  it('keeps CRLF', () => {
    const log = exampleLog(
      '# 笔记（2022.5.11）\r\n\r\n1. [a](https://example.org/a) :star:\r\n\r\n<div><img src="https://example.org/a.png">\r\n</div>\r\n2. [b](https://example.org/b) :star:\r\n',
    );
    const [file] = fixLog(log, checkLog(log));
    expect(file?.after).toContain('</div>\r\n\r\n2. [b]');
    expect(file?.after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('the fixes of all rules', () => {
  it('touch only the line of their finding', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const log = exampleLog(text);
        const spans = new Map([...linesOf(text)].map((line) => [line.number, { start: line.start, end: line.start + line.text.length }]));
        for (const { fix, line, file } of checkLog(log, everyRule)) {
          if (file !== path) continue;
          for (const edit of fix ?? []) {
            expect(edit.start).toBeGreaterThanOrEqual(spans.get(line)?.start ?? -1);
            expect(edit.end).toBeLessThanOrEqual(spans.get(line)?.end ?? -1);
          }
        }
      }),
    );
  });

  it('leave none of the findings they repair, and nothing to repair after a few rounds', () => {
    fc.assert(
      fc.property(notes, (text) => {
        let current = text;
        for (let round = 0; round < 6; round++) {
          const log = exampleLog(current);
          const [file] = fixLog(log, checkLog(log, everyRule));
          if (!file) return;
          current = file.after;
        }
        expect(checkLog(exampleLog(current), everyRule).filter(({ fix }) => fix !== null)).toEqual([]);
      }),
    );
  });

  it('lose no entry, no text, no link and no picture', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const log = exampleLog(text);
        const [file] = fixLog(log, checkLog(log, everyRule));
        expect(contentOf(file?.after ?? text)).toEqual(contentOf(text));
      }),
    );
  });
});

const everyRule = { rules: Object.fromEntries(rules.map((rule) => [rule.id, rule.severity])) };

/** Notes put together of lines of the shapes that the rules are about. */
const notes = fc
  .array(
    fc.constantFrom(
      '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:',
      '2. [乙方法]( http://github.com/a/b ) \u200b :star::star:',
      '2. [丙方法](https://mp.weixin.qq.com/s?sn=1&scene=21#wechat_redirect)',
      '   [无序号](https://mp.weixin.qq.com/s/ccc) :star:',
      '   - GtiHub：: [ https://github.com/a/b](https://github.com/A/B?utm_source=x )',
      '   - Abstract:一种新的检测方法',
      '- Tips: 值得一看',
      '   - -Tips: 值得一看',
      '   - ＰAper2: https://arxiv.org/abs/2205.01234.pdf',
      '   - Code: [主页](hhttps://example.org/a)',
      '   - Contact: [me@example.org](me@example.org)',
      '   -',
      '   - Tips:',
      '     - 第一点',
      '',
      '<div align=center><img src="https://example.org/a/640?wx_fmt=png&amp">',
      '<div align=center><img src="https://example.org/b/640?wx_fmt=png&amp;tp=webp">',
      '</div>',
      '## :paperclip:  Others',
      '- 我的[博客](http://blog.csdn.net/someone?spm=1001)',
    ),
    { maxLength: 24 },
  )
  .map((lines) => `# 公众号内容拓展学习笔记（2022.5.11）\n\n## :paperclip:  今日要点\n\n${lines.join('\n')}`);

/** What a reader would miss: titles, texts without labels, marks and addresses, and how many links and pictures there are. */
function contentOf(text: string): unknown {
  return exampleLog(text).notes[0]?.entries.map((entry) => ({
    title: entry.title.trim(),
    texts: entry.fields.map((field) => field.text.replace(/^[\s:：-]+|h*https?:\S+/g, '')),
    links: entry.fields.flatMap((field) => field.links).length,
    media: entry.media.length,
  }));
}
