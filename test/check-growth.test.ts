import { describe, expect, it } from 'vitest';
import { checkLog } from '../src/check/check-log.js';
import { rules } from '../src/check/rules.js';
import { authorDialect } from '../src/log/dialects/index.js';
import { assembleLog } from '../src/log/log.js';
import { readNote } from '../src/log/read-note.js';
import type { Log } from '../src/log/types.js';
import { growthOf } from './growth.js';

const everyRule = { rules: Object.fromEntries(rules.map((rule) => [rule.id, rule.severity])) };

/** Text that a careless rule reads again and again. */
const shapes: readonly string[] = [
  'https',
  'http:/',
  'https: //',
  'a.',
  'a@',
  '&amp',
  '&amp;a=',
  '<div',
  '</div>\n',
  '<div>\n## a\n',
  '- -',
  '   -\n',
  '：:',
  '/',
  '?a&',
  '../',
  ' ',
  '\u200b',
  '=== ',
  '[a](b)',
  '[ a ]( b )',
  'src="',
  '2021.1.1 ',
  '...',
  '1',
  '(',
  'arxiv.org/abs/',
];

describe('checking in linear time', () => {
  it.each(shapes)('takes twice as long for twice as much of %j', (piece) => {
    expect(
      growthOf(
        of((size) => [noteWith(piece.repeat(Math.ceil(size / piece.length)))]),
        4_000,
        64_000,
      ),
    ).toBeLessThan(3.2);
  });

  it('takes twice as long for twice as many entries', () => {
    const entry = (index: number): string =>
      `${index}. [第 ${index % 97} 种检测方法](https://mp.weixin.qq.com/s/${index % 89}) :star:\n   - Paper: [Paper number ${index % 83}](https://arxiv.org/abs/2205.${10000 + (index % 79)})\n   - Code: https://github.com/a/${index % 73}\n`;
    const note = (from: number): string => Array.from({ length: 8 }, (_, index) => entry(from + index)).join('\n');
    expect(
      growthOf(
        of((size) => Array.from({ length: size / 1000 }, (_, index) => note(index))),
        8_000,
        256_000,
      ),
    ).toBeLessThan(3.2);
  });
});

function of(textsOf: (size: number) => readonly string[]): (size: number) => () => unknown {
  return (size) => {
    const log = logOf(textsOf(size));
    return () => checkLog(log, everyRule);
  };
}

function logOf(texts: readonly string[]): Log {
  const notes = texts.map((text, index) =>
    readNote(
      `notes/${String(2000 + (index % 8000)).padStart(4, '0')}01/01${String((index % 28) + 1).padStart(2, '0')}-${index}.md`,
      text,
      authorDialect,
    ),
  );
  return assembleLog({ dialect: authorDialect, notes, readme: null, files: new Set(), problems: [] });
}

function noteWith(text: string): string {
  return `# 笔记\n\n1. [${text}](https://a.org/1) :star:\n   - Tips: ${text}\n   - Code: [a](${text})\n\n<img src="${text}">\n\n${text}\n\n## Others\n\n${text}\n`;
}
