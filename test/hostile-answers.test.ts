import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText } from '../src/inbox/assist/answer-text.js';
import { authorDialect } from '../src/log/dialects/index.js';
import { noValues } from '../src/log/edit/entry-values.js';
import { typedValues, typeEntry } from '../src/log/edit/typed-entry.js';
import { readNote } from '../src/log/read-note.js';
import { prosePart } from '../src/pages/prose.js';

const parts = [
  ...[
    '更快。',
    'It is quicker',
    ' ',
    '\n',
    '1. ',
    '- ',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '<',
    '>',
    '*',
    '_',
    '`',
    '#',
    '\\',
    '$',
    '&lt;',
    '：',
  ],
  ...[
    'http',
    's',
    ':',
    '/',
    '//',
    '://',
    'evil.example',
    'www',
    '.',
    'me',
    '@',
    'javascript:',
    'data:',
    'x'.repeat(40),
    '"',
    '\u202e',
    '</div>',
  ],
  ...[':star:', '<img src=x onerror=alert(1)>', '[a](http://evil.example)', '[[a](http://b)](//evil.example)', 'Tips: ', '   - Paper: '],
];
const answer = fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((all) => all.join(''));
const before = readNote('notes/202205/0511.md', '# 公众号内容拓展学习笔记（2022.5.11）\n\n1. [检测](https://a.example/1)\n', authorDialect);
const values = { ...noValues, title: '检测', url: 'https://a.example/1' };

describe('whatever a language model answers', () => {
  it('is text that leads nowhere, and runs nothing, where a page shows it', () => {
    fc.assert(
      fc.property(answer, (said) => {
        const text = answerText(said, 300);
        if (text !== null) expect(prosePart(text, (target) => target).html).not.toMatch(/<(?!\/?(?:p|ol|ul|li|br)\b)/);
      }),
      { numRuns: 3_000 },
    );
  });

  it('adds nothing but the text of its field to a note, and reads back as it is', () => {
    fc.assert(
      fc.property(answer, fc.constantFrom('abstract' as const, 'tips' as const), (said, field) => {
        const text = answerText(said, 300);
        if (text === null) return;
        const { note, loose } = typeEntry(before, 0, { ...values, [field]: text }, authorDialect);
        expect(typedValues(note, 0, loose)).toEqual({ ...values, [field]: text });
        const [entry, ...more] = note.entries;
        const links = entry?.fields.flatMap((one) => one.links) ?? [];
        expect([more, links, entry?.media, entry?.relevance]).toEqual([[], [], [], 0]);
      }),
      { numRuns: 1_000 },
    );
  });
});
