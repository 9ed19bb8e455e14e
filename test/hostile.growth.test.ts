import { describe, expect, it } from 'vitest';
import { authorDialect } from '../src/log/dialects/index.js';
import { readNote } from '../src/log/read-note.js';
import { readReadme } from '../src/log/read-readme.js';
import { noteRecord } from '../src/log/record.js';
import { growthOf } from './growth.js';

/** Text that a careless pattern reads again and again, cut to a size. */
const shapes: Readonly<Record<string, (size: number) => string>> = {
  'open brackets': repeated('['),
  'brackets and parentheses that do not match': repeated('](]('),
  'links without an end': repeated('[a]('),
  'links in links': (size) => `${'['.repeat(size / 4)}a${'](b)'.repeat(size / 4)}`,
  'pictures without an end': repeated('!['),
  'pictures on one line': repeated('<img src="a">'),
  'videos on one line': repeated('<video src=a>'),
  'backticks in runs of all lengths': (size) => steps(size, (step) => `${'`'.repeat(step)}a`).replaceAll('\n', ''),
  'fences one after another': repeated('```\n'),
  'fences that never close': repeated('```a\n'),
  'fences of other marks': repeated('~~~a\n```b\n'),
  'fences that grow': (size) => steps(size, (step) => '`'.repeat(step + 3)),
  'fences that shrink': (size) => steps(size, (step, last) => '`'.repeat(last - step + 3)),
  'an <img without an end': (size) => `<img src="${'a='.repeat(size / 2)}`,
  'many <img without an end': repeated('<img '),
  'many <div without an end': repeated('<div align=center>\n'),
  'many <a href without an end': repeated('<a href="'),
  'open comments': repeated('<!-- '),
  'bold marks': repeated('**'),
  'bold marks around letters': repeated('**a'),
  'full-width colons': repeated('：'),
  'labels in labels': repeated('Paper：'),
  spaces: repeated(' '),
  'tabs and spaces before a line ending': (size) => `${' \t'.repeat(size / 2)}x`,
  'zero-width spaces': repeated('\u200b'),
  stars: repeated(':star:'),
  colons: repeated(':'),
  digits: repeated('1'),
  'numbered titles': repeated('1. '),
  'a list in a list on one line': repeated('- '),
  'a list in a list on lines of their own': (size) => steps(size, (step) => `${' '.repeat(step)}- a`),
  bullets: repeated('   - Tips: a\n'),
  'bullets without text': repeated('   -\n'),
  'empty lines': repeated('\n'),
  'carriage returns': repeated('\r'),
  headings: repeated('## a\n'),
  hashes: repeated('#'),
  rules: repeated('------\n'),
  dashes: repeated('-'),
  'bare addresses': repeated('https://a.org/'),
  'addresses without a host': repeated('http://'),
  'vertical bars': repeated('|'),
  'entities without an end': repeated('&amp'),
  backslashes: repeated('\\'),
  'details in details': repeated('<details><summary>'),
  dates: repeated('2021.1.1'),
  parentheses: repeated('（('),
  'entries of a day': repeated('1. [题目 YOLOv6](https://a.org/b)  :star::star:\n   - Abstract: 检测\n\n'),
};

describe.each(Object.entries(shapes))('%s', (_name, shape) => {
  it('are read as a note in linear time', () => {
    expect(growth(noteWith(shape), (text) => noteRecord(readNote('notes/202205/0511.md', text, authorDialect)))).toBeLessThan(3);
  });

  it('are read as a README in linear time', () => {
    expect(growth(readmeWith(shape), (text) => readReadme(text, authorDialect))).toBeLessThan(3);
  });
});

function growth(textOf: (size: number) => string, read: (text: string) => unknown): number {
  const work = (size: number) => {
    const text = textOf(size);
    return () => read(text);
  };
  return growthOf(work, 4_000, 64_000);
}

function repeated(piece: string): (size: number) => string {
  return (size) => piece.repeat(Math.ceil(size / piece.length));
}

/** Lines that grow or shrink one by one, as many as make the size. */
function steps(size: number, line: (step: number, last: number) => string): string {
  const last = Math.floor(Math.sqrt(2 * size));
  return Array.from({ length: last }, (_, index) => line(index + 1, last)).join('\n');
}

/** The text as a heading, as a title, as a link's target, as a value, as lines of an entry and as a file's end. */
function noteWith(shape: (size: number) => string): (size: number) => string {
  return (size) => {
    const text = shape(size);
    return [
      `# ${text.replaceAll('\n', ' ')}（2022.5.11）\n\n## :paperclip:  今日要点`,
      `1. [${text}](https://a.org/1)   :star:\n   - Abstract: 检测`,
      `2. [题目](https://a.org/2)${text}\n   - ${text}`,
      `3. [题目](${text})\n   - Paper: ${text}\n   - Tips:\n     - ${text}`,
      text,
    ].join('\n\n');
  };
}

/** The text before, in and after the history. */
function readmeWith(shape: (size: number) => string): (size: number) => string {
  return (size) => {
    const text = shape(size);
    const day = '- [2021.3.7](notes/202103/0307.md)';
    return `# ${text}\n\n## 历史更新\n\n<pre><details><summary>2021年</summary>\n${text}\n${day}\n${text}\n- [${text}](${text})`;
  };
}
