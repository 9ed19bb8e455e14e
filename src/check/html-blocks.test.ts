import fc from 'fast-check';
import { micromark } from 'micromark';
import { expect, it } from 'vitest';
import { swallowedLines } from './html-blocks.js';

const swallowed = (text: string): string[] => [...swallowedLines(text)].map((line) => line.text);

it('takes what follows a closing tag without a blank line for HTML', () => {
  expect(swallowed('<div><img src="a.png">\n</div>\n2. [题目](https://example.org)\n\n3. [b](https://example.org)')).toEqual([
    '</div>',
    '2. [题目](https://example.org)',
  ]);
});

it('ends a block at a blank line and at the end of <pre>', () => {
  expect(swallowed('<div>\n\n## Others')).toEqual([]);
  expect(swallowed('<pre><details>\n\n## History\n</pre>\n## Others')).toEqual([]);
});

it('lets a lone tag that is no block open one only after a blank line', () => {
  expect(swallowed('text\n<img src="a.png">\n## Others')).toEqual([]);
  expect(swallowed('\n<img src="a.png">\n## Others')).toEqual(['## Others']);
});

it('ends a block in a list item where the item ends', () => {
  expect(swallowed('1. a\n   <div>\n   b\n2. c')).toEqual(['   b']);
});

it('agrees with a CommonMark parser on which headings are shown', () => {
  const lines = fc.constantFrom('<div align=center>', '</div>', '<img src="a.png">', '<div><img src="a.png"></div>', '', 'text', '## h');
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 12 }), (parts) => {
      const text = parts.join('\n');
      const hidden = swallowed(text).filter((line) => line === '## h').length;
      const shown = micromark(text, { allowDangerousHtml: true }).split('<h2>h</h2>').length - 1;
      expect(hidden + shown).toBe(parts.filter((part) => part === '## h').length);
    }),
  );
});
