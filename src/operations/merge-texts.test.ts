import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MergePart, mergedText, mergeTexts } from './merge-texts.js';

const base = '# 一天\n\n1. [检测](https://a.example) :star:\n   - Tips: 一\n\n2. [分割](https://b.example)\n';

describe('two changes of one day', () => {
  it('at different places are both taken', () => {
    const mine = base.replace('Tips: 一', 'Tips: 一，二');
    const theirs = `${base}\n3. [YOLOv6 混合](https://c.example)\n`;
    expect(mergedText(mergeTexts(base, mine, theirs))).toBe(`${mine}\n3. [YOLOv6 混合](https://c.example)\n`);
    expect(mergedText(mergeTexts(base, theirs, mine))).toBe(`${mine}\n3. [YOLOv6 混合](https://c.example)\n`);
  });

  it('that are the same are taken once', () => {
    const both = base.replace(':star:', ':star::star:');
    expect(mergeTexts(base, both, both)).toEqual([{ kind: 'settled', text: both }]);
  });

  it('of one line are left to choose, with what stands around them settled', () => {
    const [mine, theirs] = [base.replace('一\n', '我的\n'), base.replace('一\n', '磁盘上的\n')];
    const parts = mergeTexts(base, mine.replace('一天', '今天'), theirs);
    expect(parts).toEqual([
      { kind: 'settled', text: '# 今天\n\n1. [检测](https://a.example) :star:\n' },
      { kind: 'conflict', mine: '   - Tips: 我的\n', base: '   - Tips: 一\n', theirs: '   - Tips: 磁盘上的\n' },
      { kind: 'settled', text: '\n2. [分割](https://b.example)\n' },
    ]);
    expect(mergedText(parts)).toBe(null);
  });

  it('keep carriage returns and a missing final newline', () => {
    const old = 'a\r\nb\r\nc';
    expect(mergedText(mergeTexts(old, 'A\r\nb\r\nc', 'a\r\nb\r\nC'))).toBe('A\r\nb\r\nC');
  });

  it('of a file that is gone are one choice', () => {
    expect(mergeTexts(base, `${base}\n3. 三\n`, '')).toEqual([{ kind: 'conflict', mine: `${base}\n3. 三\n`, base, theirs: '' }]);
  });

  it('of very many lines are left to choose', () => {
    const lines = (mark: string): string => Array.from({ length: 6000 }, (_, at) => `${mark}${at}\n`).join('');
    expect(mergeTexts(lines('a'), lines('b'), lines('c')).map(({ kind }) => kind)).toEqual(['conflict']);
  });
});

const text = fc.array(fc.constantFrom('a\n', 'b\n', '\n', '检测\n', 'c\r\n', 'd'), { maxLength: 8 }).map((lines) => lines.join(''));
const side = (parts: readonly MergePart[], name: 'mine' | 'theirs'): string =>
  parts.map((part) => (part.kind === 'settled' ? part.text : part[name])).join('');

describe('a merge', () => {
  it('with a side that changed nothing is the other side', () => {
    fc.assert(
      fc.property(text, text, (old, changed) => {
        expect(mergedText(mergeTexts(old, changed, old))).toBe(changed);
        expect(mergedText(mergeTexts(old, old, changed))).toBe(changed);
      }),
    );
  });

  it('is the same for both sides, each seen as the other', () => {
    fc.assert(
      fc.property(text, text, text, (old, mine, theirs) => {
        expect(side(mergeTexts(old, mine, theirs), 'mine')).toBe(side(mergeTexts(old, theirs, mine), 'theirs'));
      }),
    );
  });

  it('has each line that one side added alone, whichever side is chosen', () => {
    fc.assert(
      fc.property(text, text, (old, mine) => {
        const marked = `${old.endsWith('\n') || old === '' ? old : `${old}\n`}新的一行\n`;
        const parts = mergeTexts(old, mine, marked);
        expect(side(parts, 'theirs')).toContain('新的一行\n');
      }),
    );
  });
});
