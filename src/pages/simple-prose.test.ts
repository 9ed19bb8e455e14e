import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.js';
import { simpleProse } from './simple-prose.js';

const href = (target: string): string | null => (target.includes('bad') ? null : target);

describe('simpleProse', () => {
  it('renders bullets, bold, code and links', () => {
    expect(simpleProse('检测：\n- **快**，用 `timm`\n  - 见 [说明](https://a.org/?x=1)\n- "二"', href)).toBe(
      '<p>检测：</p>\n<ul>\n<li><strong>快</strong>，用 <code>timm</code>\n<ul>\n<li>见 <a href="https://a.org/?x=1" rel="noreferrer">说明</a></li>\n</ul>\n</li>\n<li>&quot;二&quot;</li>\n</ul>',
    );
  });

  it('leaves other Markdown to a whole reader', () => {
    for (const text of ['1. a', '> a', '*a*', '[a](b.md)', 'a<b', '**a', '- a\n\n- b', '- a\nb', '`a', '![a](https://a.org)'])
      expect(simpleProse(text, href)).toBeNull();
  });

  it('writes what the whole reader writes', () => {
    const piece = fc.constantFrom(
      ...[
        '检测',
        'YOLO v6',
        ' ',
        '\n',
        '\n- ',
        '\n  - ',
        '\n    - ',
        '- ',
        '**',
        '`',
        '*',
        '[a](https://a.org/x?b=1)',
        '[坏](http://bad.org)',
        '[码](https://b.org/a_b?c=1&amp=2&d_e=3#f)',
        '_',
        '：',
        '。',
        '(',
        ')',
        '“',
        '”',
        '!',
        '\n\n',
      ],
      ...[
        '&',
        '"',
        '>',
        '1. ',
        '\n2) ',
        '#',
        '=',
        '+',
        '~',
        '[',
        ']',
        '（',
        '）',
        ' \n',
        '-',
        '\u3000',
        '\u00a0',
        '😀',
        '`x y`',
        '**甲**',
        '\n> ',
      ],
    );
    const trimmed = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('').trim());
    let simple = 0;
    fc.assert(
      fc.property(trimmed, (text) => {
        const html = simpleProse(text, href);
        if (html === null || text === '') return;
        simple += 1;
        expect(html).toBe(readMarkdown(text, href));
      }),
      { numRuns: 5_000 },
    );
    expect(simple).toBeGreaterThan(500);
  });
});
