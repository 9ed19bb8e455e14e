import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeMarkdown, markdownCode, markdownUrl } from './escape.js';

describe('text as Markdown', () => {
  it('keeps what is harmless as it is', () => {
    expect(escapeMarkdown('检测 with YOLOv6, a_b & c (1/2) | AT&T: 50%!')).toBe('检测 with YOLOv6, a_b & c (1/2) | AT&T: 50%!');
  });

  it('escapes what would be read as markup', () => {
    expect(escapeMarkdown('# *a* [b](c) <d> `e` _f_ &lt; $g$')).toBe('\\# \\*a\\* \\[b\\](c) &lt;d&gt; \\`e\\` \\_f\\_ &amp;lt; \\$g\\$');
    expect(['1. a', '- a', '+ a', '| a'].map(escapeMarkdown)).toEqual(['1\\. a', '\\- a', '\\+ a', '\\| a']);
  });

  it('shows any text as it was written', () => {
    const mark = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '&',
      '#',
      '-',
      '+',
      '1.',
      '|',
      '~',
      '!',
      '\\',
      ':',
      '=',
      '$',
      'a',
      '检测',
      ' ',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
        const text = marks.join('').trim().replace(/ +/g, ' ');
        fc.pre(!/https?:|www\./.test(text));
        const html = micromark(escapeMarkdown(text), { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
        const shown = html
          .replace(/^<p>|<\/p>$/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        expect(shown).toBe(text);
      }),
    );
  });
});

describe('text as HTML', () => {
  it('comes back from a parser as it was, in an element and in an attribute', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('<', '>', '"', "'", '&', '&amp;', '`', '=', ' ', 'x', '检')), (parts) => {
        const text = parts.join('');
        const node = parseFragment(`<p title="${escapeHtml(text)}">x${escapeHtml(text)}</p>`).childNodes[0];
        expect(node && 'attrs' in node ? node.attrs : null).toEqual([{ name: 'title', value: text }]);
        const child = node && 'childNodes' in node ? node.childNodes : [];
        expect(child).toHaveLength(1);
        expect(child[0] && 'value' in child[0] ? child[0].value : null).toBe(`x${text}`);
      }),
    );
  });

  it('has no control characters and no half characters', () => {
    expect(escapeHtml('a\u0000b\u001b\ud83d c')).toBe('ab\ufffd c');
  });
});

it('code has more backticks around it than in it', () => {
  expect([markdownCode('a'), markdownCode('a`b'), markdownCode('``')]).toEqual(['`a`', '``a`b``', '``` `` ```']);
});

it('an address cannot end its link', () => {
  expect(markdownUrl('https://example.org/a_(b) "c"<d>')).toBe('https://example.org/a_%28b%29%20%22c%22%3Cd%3E');
});
