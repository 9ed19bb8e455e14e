import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines.js';
import { textWidth } from './text-width.js';

describe('lines of a title', () => {
  it('break after a clause', () => {
    expect(breakLines('“锚点”DETR：让每个查询先认领一个位置，再去找目标（AAAI 2022）', 16, 4)).toEqual([
      '“锚点”DETR：',
      '让每个查询先认领一个位置，',
      '再去找目标（AAAI 2022）',
    ]);
  });

  it('break between words, not inside them', () => {
    expect(breakLines('自监督学习在目标检测里的作用', 8, 2)).toEqual(['自监督学习在目标', '检测里的作用']);
    expect(breakLines('Understanding Vision Transformers', 10, 3)).toEqual(['Understanding', 'Vision Transformers']);
  });

  it('never begin with a closing mark or end with an opening one', () => {
    expect(breakLines('一二三四，五六七八', 4.6, 3)).toEqual(['一二三四，', '五六七八']);
    expect(breakLines('一二三（四五六）', 4, 3)).toEqual(['一二三', '（四五六）']);
  });

  it('break a word only when no line could hold it', () => {
    expect(breakLines('https://example.org/abcdefgh', 8, 3)).toEqual(['https://', 'example.org/', 'abcdefgh']);
  });

  it('are none when they would be too many', () => {
    expect(breakLines('一二三四五六七八九十', 3, 3)).toBeNull();
  });

  it('hold the whole title, each within its width', () => {
    const piece = fc.constantFrom('检测', '与', '，', '（', '）', '“', '”', 'YOLOv6', ' ', 'a', '——', '。', 'é', '𠮷');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 25 }), (pieces) => {
        const title = pieces.join('').trim();
        const lines = breakLines(title, 9, 12);
        if (lines === null) return;
        expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(9);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。）”]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（“]$/);
      }),
      { seed: 511 },
    );
  });
});

describe('the width of a text', () => {
  it('counts Han as one em and Latin by its letters', () => {
    expect(textWidth('检测')).toBe(2);
    expect(textWidth('il')).toBeCloseTo(0.304 + 0.315);
  });

  it('adds space between Han and Latin and takes it between full-width marks', () => {
    expect(textWidth('检A')).toBeCloseTo(1 + 0.125 + 0.641);
    expect(textWidth('（“检”）')).toBeCloseTo(5 - 0.5 - 0.5 - 0.5 - 0.5);
  });
});
