import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, mutedWord } from './muted-word.js';

const isMuted = (word: string, title: string): boolean => mutedWord(word)({ title: foldWord(title), abstract: '' });

test.each([
  ['カメラ', 'カメラの校正'],
  ['カメラ', '新しいカメラで撮る'],
  ['カメラ', '3Dカメラ：入門'],
  ['カメラ', '小型カメラ・レンズの選び方'],
  ['ｶﾒﾗ', 'カメラの校正'],
  ['物体検出', '高速な物体検出の手法'],
  ['検出', '物体検出の手法'],
  ['ニューラルネット', '深層ニューラルネットを学ぶ'],
  ['카메라', '카메라의 보정'],
  ['검출', '실시간 물체검출을 위한'],
  ['YOLO', 'YOLOを用いた検出'],
  ['yolo', 'YOLO는 빠르다'],
  ['3D点群', '新しい3D点群の処理'],
  ['らーめん', '東京のらーめん店'],
  ['𠮷野', '𠮷野家の画像'],
  ['हिन्दी', 'हिन्दी भाषा'],
  ['葛', '葛\u{e0100}城市の画像'],
  ['か', 'か\u309a行'],
])('“%s” is met in “%s”', (word, title) => {
  expect(isMuted(word, title)).toBe(true);
});

test.each([
  ['カメラ', 'カメラマンの仕事'],
  ['カメラ', 'デジタルカメラの校正'],
  ['ラ', 'カメラの校正'],
  ['サーバ', 'サーバーの運用'],
  ['YOLO', 'YOLOv6を用いた検出'],
  ['D点群', '新しい3D点群の処理'],
  ['𐐀𐐁', '𐐀𐐁𐐂'],
  ['हिन', 'हिन्दी भाषा'],
  ['x', 'x\u0304 is the mean'],
])('“%s” is not met in “%s”', (word, title) => {
  expect(isMuted(word, title)).toBe(false);
});

test.each(['図', 'の', '라'])('a single sign, “%s”, is met in titles only', (sign) => {
  const text = `あ${sign}い`;
  expect([mutedWord(sign)({ title: text, abstract: '' }), mutedWord(sign)({ title: '', abstract: text })]).toEqual([true, false]);
});

describe('in any text', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '1', 'カ', 'メ', 'ー', 'の', 'め', '検', '出', '카', '라', ' ', '-', '・'),
    maxLength: 14,
  });
  const word = (...units: string[]) => fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 3 });
  const met = (value: string, title: string): boolean => mutedWord(value)({ title, abstract: '' });

  test('a word of one script without spaces is met wherever it stands', () => {
    fc.assert(
      fc.property(text, word('の', 'め', '検', '出', '카', '라'), text, (before, value, after) => {
        expect(met(value, `${before}${value}${after}`)).toBe(true);
        expect(met(value, before)).toBe(before.includes(value));
      }),
    );
  });

  test('a Latin word is met where it is a whole run of letters and digits, one of katakana where it is a whole run of that', () => {
    fc.assert(
      fc.property(text, fc.oneof(word('a', 'b', '1'), word('カ', 'メ', 'ー')), text, (before, value, after) => {
        const title = `${before}${value}${after}`;
        expect(met(value, title)).toBe([...title.matchAll(/[ab1]+|[カメー]+/g)].some(([run]) => run === value));
      }),
    );
  });

  test('a word of several scripts is met only where it stands, with its ends whole', () => {
    fc.assert(
      fc.property(text, text, (value, title) => {
        const folded = foldWord(value);
        fc.pre(folded !== '');
        const edges = (char: string | undefined): string =>
          /[ab1]/.test(char ?? '') ? 'ab1' : /[カメー]/.test(char ?? '') ? 'カメー' : '';
        const guard = (kind: string, look: string): string => (kind === '' ? '' : `(?${look}[${kind}])`);
        const whole = new RegExp(`${guard(edges(folded[0]), '<!')}${folded}${guard(edges(folded.at(-1)), '!')}`);
        expect(met(value, title)).toBe(whole.test(title));
      }),
    );
  });
});
