import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPlain, foldText } from './fold-text.js';
import { simplified, traditional } from './traditional.js';

describe('foldPlain', () => {
  it('folds Traditional and Simplified, wide and narrow, capital and small', () => {
    expect(foldPlain('檢測')).toBe('检测');
    expect(foldPlain('ＹＯＬＯv6：目標檢測')).toBe('yolov6:目标检测');
    expect(foldPlain('YOLOv6 又快又准的目标检测框架')).toBe('yolov6 又快又准的目标检测框架');
  });

  it('folds ligatures, Kangxi radicals, compatibility ideographs and small kana', () => {
    expect(foldPlain('ﬁne-tuning ⽬标 ｶﾞ')).toBe('fine-tuning 目标 ガ');
    expect(foldPlain('\uf9ba')).toBe('了');
  });

  it('joins marks with the letters before them, also across what is dropped', () => {
    expect(foldPlain('Poincare\u0301')).toBe('poincaré');
    expect(foldPlain('e\u200b\u0301')).toBe('é');
    expect(foldPlain('\u1112\u1161\u11ab')).toBe('한');
  });

  it('drops what nobody sees: zero-width characters, soft hyphens, variation selectors', () => {
    expect(foldPlain('\ufeff检\u200b测 Trans\u00adformer 葛\u{e0100}')).toBe('检测 transformer 葛');
  });

  it('drops lone surrogates and keeps emoji', () => {
    expect(foldPlain('\ud83d检\udc00测🔥')).toBe('检测🔥');
  });

  it('reads both small sigmas as one', () => {
    expect(foldPlain('ΣΟΦΟΣ σοφος')).toBe('σοφοσ σοφοσ');
  });

  it('answers the same string when there is nothing to fold', () => {
    expect(foldPlain('目标检测 yolov6')).toBe('目标检测 yolov6');
    expect(foldPlain('')).toBe('');
  });

  it('keeps 32 marks of a character', () => {
    expect(foldPlain(`a${'\u0335'.repeat(100)}b`)).toBe(`a${'\u0335'.repeat(32)}b`);
  });

  it('folds texts of a megabyte of marks or of emoji', () => {
    expect(foldPlain('\u0323\u0301'.repeat(500_000))).toHaveLength(32);
    expect(foldPlain('🔥'.repeat(250_000))).toHaveLength(500_000);
  });
});

describe('foldText', () => {
  it('says where folded text was', () => {
    const folded = foldText('ﬁne 檢\u200b測…好');
    expect(folded.text).toBe('fine 检测...好');
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((offset) => folded.origin(offset))).toEqual([0, 0, 1, 2, 3, 4, 6, 7, 7, 7, 8, 9]);
  });

  it('ends a piece behind the whole character, and behind what is unseen after it', () => {
    const folded = foldText('ﬁne 檢\u200b測…好');
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((offset) => folded.originEnd(offset))).toEqual([0, 1, 1, 2, 3, 4, 6, 7, 8, 8, 8, 9]);
  });

  it('finds the original of a text of many plain characters', () => {
    const folded = foldText(`${'檢'.repeat(10_000)}①ﬁ檢`);
    expect(folded.text.slice(9_998)).toBe('检检1fi检');
    expect(folded.origin(10_003)).toBe(10_002);
  });
});

describe('laws of folding', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('檢測', '检测', 'YOLOv6 检测', 'ﬁ', '⽬', 'Ｙ', '…', 'İ', 'ẞ', 'ς', 'e\u0301', '\u0301', '\u0323', '\u0345', 'ｶﾞ', 'ﾞ'),
    fc.constantFrom('\ud83d', '\udc00', '😀', '\u200b', '\ufeff', '\u00ad', '\ufe0f', '\u{1d165}', '\u{1d15e}', '𝐀', '薴', '\uffff', '\0'),
    fc.constantFrom(
      '\u1100',
      '\u1161',
      '\u11a8',
      'ㅠ',
      '가',
      '\u09c7',
      '\u09be',
      '\u{16d63}',
      '\u{16d67}',
      '\u{e0100}',
      'ﷺ',
      '\u0344',
      'Ａ\u030a',
    ),
  );
  const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

  it('is what NFKC, lower case and dropping make of the whole text', () => {
    fc.assert(
      fc.property(texts, (text) => foldPlain(text) === wholeFold(text)),
      { numRuns: 2000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => foldPlain(foldPlain(text)) === foldPlain(text)),
      { numRuns: 2000 },
    );
  });

  it('is the same with and without offsets', () => {
    fc.assert(
      fc.property(texts, (text) => foldText(text).text === foldPlain(text)),
      { numRuns: 1000 },
    );
  });

  it('folds a text as it folds its parts, wherever a plain character begins the second', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => foldPlain(`${a}x${b}`) === foldPlain(a) + foldPlain(`x${b}`)),
      { numRuns: 1000 },
    );
  });

  it('finds a plain character where it was', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const folded = foldText(`${a}x${b}`);
        const offset = foldPlain(a).length;
        expect([folded.origin(offset), folded.originEnd(offset)]).toEqual([a.length, a.length]);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps offsets in order and within the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldText(text);
        let before = 0;
        for (let offset = 0; offset <= folded.text.length; offset++) {
          if (isWithinPair(folded.text, offset)) continue;
          const [start, end] = [folded.origin(offset), folded.originEnd(offset)];
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
        expect(folded.origin(folded.text.length)).toBe(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});

function isWithinPair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** The definition, for texts without long runs of marks. */
function wholeFold(text: string): string {
  const next = text
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Surrogate}]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(/\p{Script=Han}/gu, (char) => simplified[traditional.indexOf(char)] ?? char);
  return next === text ? text : wholeFold(next);
}
