import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { authorDialect } from './dialects/index.js';
import { lineMarks } from './line-marks.js';

const marked = (line: string, isHead?: boolean) =>
  lineMarks(line, authorDialect, isHead).map(({ start, end, kind }) => [kind, line.slice(start, end)]);

describe('what stands out in a line', () => {
  it('of a title: number, title, address and stars', () => {
    expect(marked('12. [检测 with YOLOv6](https://a.example/x)       :star::star:')).toEqual([
      ['ordinal', '12'],
      ['title', '检测 with YOLOv6'],
      ['address', 'https://a.example/x'],
      ['stars', ':star::star:'],
    ]);
    expect(marked('3. 没有链接的一点', true)).toEqual([
      ['ordinal', '3'],
      ['title', '没有链接的一点'],
    ]);
  });

  it('of a field: bullet, label and links; a label that is not known is none', () => {
    expect(marked('   - Paper: [An *A*](https://arxiv.org/abs/2205.01234)')).toEqual([
      ['bullet', '- '],
      ['label', 'Paper: '],
      ['link', 'An *A*'],
      ['address', 'https://arxiv.org/abs/2205.01234'],
    ]);
    expect(marked('   - GtiHub：https://github.com/a/b')).toEqual([
      ['bullet', '- '],
      ['label', 'GtiHub：'],
      ['address', 'https://github.com/a/b'],
    ]);
    expect(marked('   - 视频：看 `a.mp4`，**很短**')).toEqual([
      ['bullet', '- '],
      ['bullet', '视频：'],
      ['code', '`a.mp4`'],
      ['strong', '**很短**'],
    ]);
  });

  it('of headings, rules and layout', () => {
    expect(marked('## :paperclip:  今日要点')).toEqual([['heading', '## :paperclip:  今日要点']]);
    expect(marked('------')).toEqual([['markup', '------']]);
    expect(marked('<div align=center><img src="images/a.png">')).toEqual([['markup', '<div align=center><img src="images/a.png">']]);
    expect(marked('   ')).toEqual([]);
  });

  test('never overlaps, in any line', () => {
    const part = fc.constantFrom(
      '1. ',
      '[a]',
      '(https://a.example/x)',
      ':star:',
      '**',
      '`',
      '- ',
      'Paper: ',
      '：',
      '#',
      '<',
      '>',
      ' ',
      '检测',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.boolean(), (parts, isHead) => {
        const line = parts.join('');
        let at = 0;
        for (const { start, end } of lineMarks(line, authorDialect, isHead)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});
