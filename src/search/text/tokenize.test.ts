import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPlain } from './fold-text.js';
import { tokenize } from './tokenize.js';

const terms = (text: string) => tokenize(foldPlain(text)).map((token) => `${token.position} ${token.term}`);

describe('tokenize', () => {
  it('makes overlapping pairs of Han, and the last character alone', () => {
    expect(terms('目标检测')).toEqual(['0 目标', '1 标检', '2 检测', '3 测']);
    expect(terms('檢測')).toEqual(['0 检测', '1 测']);
    expect(terms('检')).toEqual(['0 检']);
  });

  it('makes one term of letters and digits', () => {
    expect(terms('YOLOv6')).toEqual(['0 yolov6']);
    expect(terms('state-of-the-art, 3.5 ms')).toEqual(['0 state', '1 of', '2 the', '3 art', '4 3', '5 5', '6 ms']);
    expect(terms('Poincaré naïve Ελλάδα Поиск')).toEqual(['0 poincaré', '1 naïve', '2 ελλάδα', '3 поиск']);
  });

  it('keeps words and Han next to each other in one line', () => {
    expect(terms('YOLOv6 又快，Transformer模型')).toEqual(['0 yolov6', '1 又快', '2 快', '3 transformer', '4 模型', '5 型']);
  });

  it('takes kana and Hangul in pairs too', () => {
    expect(terms('物体検出ー')).toEqual(['0 物体', '1 体検', '2 検出', '3 出ー', '4 ー']);
    expect(terms('キー 검색')).toEqual(['0 キー', '1 ー', '2 검색', '3 색']);
    expect(terms('々〇')).toEqual(['0 々〇', '1 〇']);
  });

  it('takes characters of two units whole', () => {
    expect(tokenize('𠮷野家𝟙')).toEqual([
      { term: '𠮷野', position: 0, start: 0, end: 3 },
      { term: '野家', position: 1, start: 2, end: 4 },
      { term: '家', position: 2, start: 3, end: 4 },
      { term: '𝟙', position: 3, start: 4, end: 6 },
    ]);
  });

  it('finds no term in punctuation, emoji and lone surrogates', () => {
    expect(tokenize(' ，。「」—_🔥\ud83d\udc00\n')).toEqual([]);
  });

  it('cuts a word of more than 128 units', () => {
    expect(tokenize(`${'a'.repeat(300)} b`).map((token) => token.end - token.start)).toEqual([128, 128, 44, 1]);
    expect(tokenize('𝟙'.repeat(65)).map((token) => token.end - token.start)).toEqual([128, 2]);
  });
});

describe('laws of tokens', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('檢測', '检测', '目标检测框架', 'YOLOv6', ' ', '，', '𠮷', '🔥', 'ー', 'か', '한글', 'é', '\u0301', '\ud83d', 'ﬁ', '①'),
  );
  const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => foldPlain(parts.join('')));

  it('slices each term out of the text, each at the next position', () => {
    fc.assert(
      fc.property(texts, (text) => {
        tokenize(text).forEach((token, index) => {
          expect(text.slice(token.start, token.end)).toBe(token.term);
          expect(token.position).toBe(index);
        });
      }),
    );
  });

  it('leaves out only what is neither letter nor digit', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenize(text);
        const left = tokens.reduceRight((rest, token) => rest.slice(0, token.start) + rest.slice(token.end), text);
        expect(left).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('finds every part of a Han text by the pairs next to each other in it', () => {
    const hanText = fc.string({ unit: fc.constantFrom('目', '标', '检', '测', '的', '𠮷'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(hanText, fc.nat(), fc.nat(), fc.constantFrom('', 'yolov6 ', '，', '好'), (text, a, b, around) => {
        const chars = [...text];
        const [from, to] = [a % chars.length, b % chars.length].sort((x, y) => x - y) as [number, number];
        const part = chars.slice(from, to + 1).join('');
        expect(holds(`${around}${text}${around}`, part)).toBe(true);
      }),
    );
  });

  it('finds a Han text only where it is', () => {
    const hanText = fc.string({ unit: fc.constantFrom('检', '测', '的', '，', 'a'), maxLength: 12 });
    const part = fc.string({ unit: fc.constantFrom('检', '测', '的'), minLength: 1, maxLength: 3 });
    fc.assert(fc.property(hanText, part, (text, wanted) => holds(text, wanted) === text.replace(/[a，]/g, ' ').includes(wanted)));
  });
});

/** Whether the terms of `part` stand one after the other in `text`; its last character begins the term there. */
function holds(text: string, part: string): boolean {
  const wanted = tokenize(part).map((token) => token.term);
  const found = tokenize(text).map((token) => token.term);
  const last = wanted.length - 1;
  const pairs = wanted.length === 1 ? wanted : wanted.slice(0, last);
  return found.some((_, at) => pairs.every((term, index) => (last === 0 ? found[at]?.startsWith(term) : found[at + index] === term)));
}
