import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorDialect } from './dialects/index.js';
import { parseNote } from './parse-note.js';

const kinds = (text: string): string[] => parseNote(text, authorDialect).map((block) => block.kind);

/** Pieces that real notes are made of, in any order. */
const piece = fc.constantFrom(
  '# 公众号内容拓展学习笔记（2022.5.11）',
  '## :paperclip:  今日要点',
  '## :paperclip:  Others',
  '## :paperclip:  历史更新',
  '------',
  '',
  ' ',
  '\ufeff',
  '1. [甲](https://example.org/a)   :star::star:',
  '2. 没有链接',
  '   - Abstract: 一句话',
  '   - 论文：[T](https://arxiv.org/abs/2204.07154)',
  '     - 嵌套',
  '<div align=center><img src="images/x.png"',
  '</div>',
  '</div>2. [乙](https://example.org/b)',
  '```',
  '~~~',
  '- -主要内容：两条横线',
  '[[[[',
  '](',
  '\u200b',
  '<pre><details>',
);
const noteText = fc
  .array(fc.tuple(fc.oneof(piece, fc.string({ unit: 'binary' })), fc.constantFrom('\n', '\r\n', '\r', '')))
  .map((lines) => lines.map(([line, end]) => line + end).join(''));

describe('parseNote', () => {
  it('tiles any text: the blocks concatenate to it, and each says where it stands', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const blocks = parseNote(text, authorDialect);
        expect(blocks.map((block) => block.raw).join('')).toBe(text);
        let start = 0;
        for (const block of blocks) {
          expect(block.start).toBe(start);
          expect(block.line).toBe(text.slice(0, start).split('\n').length);
          expect(block.raw).not.toBe('');
          start += block.raw.length;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('names the parts of a day', () => {
    const text =
      '# 笔记（2022.5.11）\n\n------\n\n## :paperclip:  今日要点\n\n1. [甲](https://example.org/a) :star:\n   - Tips: 乙\n\n## :paperclip:  Others\n\n- 丙\n';
    expect(kinds(text)).toEqual(['title', 'blank', 'rule', 'blank', 'section', 'blank', 'entry', 'footer']);
  });

  it('begins an entry directly after </div>, where CommonMark would swallow it', () => {
    const text =
      '## 今日要点\n1. [甲](https://example.org/a)\n<div align=center><img src="a.png">\n</div>\n2. [乙](https://example.org/b)\n';
    expect(kinds(text)).toEqual(['section', 'entry', 'entry']);
  });

  it('begins an entry on the line of </div> too', () => {
    expect(kinds('## 今日要点\n1. [甲](https://example.org/a)\n</div>2. [乙](https://example.org/b)\n')).toEqual([
      'section',
      'entry',
      'entry',
    ]);
  });

  it('begins an entry at a link with stars that has no number, and at a number with stars that has no link', () => {
    expect(kinds('## 今日要点\n   [甲](https://example.org/a)  :star:\n2. 乙 :star:\n')).toEqual(['section', 'entry', 'entry']);
  });

  it('keeps a numbered list inside an entry', () => {
    expect(kinds('## 今日要点\n1. [甲](https://example.org/a)\n   - Tips: 三点\n     1. 一\n     2. 二\n')).toEqual(['section', 'entry']);
  });

  it('reads no entry in a code block, and goes on reading when the fence was left open', () => {
    expect(kinds('## 今日要点\n1. [甲](https://example.org/a)\n```\n# no heading\n2. [乙](https://example.org/b)\n```\n')).toEqual([
      'section',
      'entry',
    ]);
    expect(kinds('## 今日要点\n1. [甲](https://example.org/a)\n```\n2. [乙](https://example.org/b) :star:\n')).toEqual([
      'section',
      'entry',
      'entry',
    ]);
  });

  it('keeps the history of a README apart from its points', () => {
    const text =
      '# 日志\n主要内容\n## 今日要点\n1. [甲](https://example.org/a)\n## 历史更新\n<pre><details>\n1. <a href="notes/202203/0301.md">三月</a>\n</details></pre>\n## Others\n- 丙\n';
    expect(kinds(text)).toEqual(['title', 'intro', 'section', 'entry', 'section', 'history', 'footer']);
  });

  it('keeps prose between sections as text', () => {
    expect(kinds('# 笔记\n## 今日要点\n今天休息。\n')).toEqual(['title', 'section', 'text']);
  });
});
