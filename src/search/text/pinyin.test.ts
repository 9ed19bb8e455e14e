import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PinyinReading } from './pinyin.js';
import { readPinyin } from './pinyin.js';

const reads = (word: string, text: string) => readPinyin(word)?.some((reading) => isReading(reading, text)) ?? false;

const isReading = (reading: PinyinReading | undefined, text: string) =>
  reading?.length === text.length && reading.every((characters, at) => characters.has(text[at] ?? ''));

describe('readPinyin', () => {
  it('reads words as the characters they may stand for', () => {
    expect(reads('mubiao', '目标')).toBe(true);
    expect(reads('jiance', '检测')).toBe(true);
    expect(reads('mubiaojiance', '目标检测')).toBe(true);
    expect(reads('tuxiangfenge', '图像分割')).toBe(true);
    expect(reads('shendu', '深度')).toBe(true);
  });

  it('knows characters of several readings by each', () => {
    expect([reads('zhongliang', '重量'), reads('chongfu', '重复')]).toEqual([true, true]);
    expect([reads('yinhang', '银行'), reads('xingren', '行人')]).toEqual([true, true]);
  });

  it('tries every way to split a word, the shortest first', () => {
    const readings = readPinyin('xian') ?? [];
    expect(readings.map((reading) => reading.length)).toEqual([1, 2]);
    expect([isReading(readings[0], '先'), isReading(readings[1], '西安')]).toEqual([true, true]);
  });

  it('tries longer first syllables first', () => {
    const readings = readPinyin('fangan') ?? [];
    expect([isReading(readings[0], '方案'), isReading(readings[1], '反感')]).toEqual([true, true]);
  });

  it('takes ü as it is typed', () => {
    expect([reads('lvse', '绿色'), reads('lüse', '绿色'), reads('celue', '策略'), reads('nvhai', '女孩')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('reads nothing in other words', () => {
    expect(['yolov6', 'transformer', 'detection', '检测', '', 'ng', 'Mubiao', 'a'.repeat(49)].map(readPinyin)).toEqual(Array(8).fill(null));
  });

  it('answers few ways, however many there are', () => {
    expect(readPinyin('anan'.repeat(12))?.length).toBe(16);
  });
});

it('reads what syllables were joined to, whatever they are', () => {
  const names = ['mu', 'biao', 'jian', 'ce', 'xi', 'an', 'fang', 'ge', 'lv', 'nve', 'e', 'shuang'];
  const chars = '目标见测西安方个律虐鹅双';
  const picks = fc.array(fc.nat({ max: names.length - 1 }), { minLength: 1, maxLength: 3 });
  fc.assert(fc.property(picks, (list) => reads(list.map((at) => names[at]).join(''), list.map((at) => chars[at]).join(''))));
});
