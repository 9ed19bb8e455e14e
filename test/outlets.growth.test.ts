import { expect, it } from 'vitest';
import { csdn } from '../src/publish/csdn/csdn.js';
import { wechat } from '../src/publish/wechat/wechat.js';
import { growthOf } from './growth.js';
import { sampleLog, sampleNote } from './sample-log.js';

/** Text that a careless pattern reads again and again. */
const shapes: Readonly<Record<string, string>> = {
  'dollar signs': '$',
  'double dollar signs': '$$',
  formulas: '$x_1$ ',
  'formulas without an end': '$x_1 ',
  backticks: '`',
  links: '[a](https://a.org/b) ',
  braces: '{',
  'marks of hidden formulas': '\ue000\ue010',
  bars: '|a',
};

it.each(Object.entries(shapes))('articles full of %s are written in linear time', (_name, piece) => {
  const work = (size: number) => {
    const text = piece.repeat(Math.ceil(size / piece.length));
    const entries = `1. [${text}](https://a.org/1)\n   - Abstract: ${text}\n   - Tips: ${text}\n\n2. ${text}\n`;
    const log = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', entries) });
    return () => log.days.flatMap((day) => [wechat, csdn].map((outlet) => outlet.render(log, day)));
  };
  expect(growthOf(work, 1_500, 6_000)).toBeLessThan(3.2);
});

it('articles of many entries are written in linear time', () => {
  const work = (size: number) => {
    const entries = Array.from({ length: size }, (_, at) => `${at + 1}. [题目](https://a.org/${at})\n   - Tips: 一 $x_${at}$\n`).join('\n');
    const log = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', entries) });
    return () => log.days.flatMap((day) => [wechat, csdn].map((outlet) => outlet.render(log, day)));
  };
  expect(growthOf(work, 50, 200)).toBeLessThan(3.2);
});
