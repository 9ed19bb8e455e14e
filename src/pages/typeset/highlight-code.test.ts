import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openHighlighter } from './highlight-code.js';

/** What the page shows of HTML that holds nothing but marked text. */
function shownOf(html: string): string {
  expect(html.replace(/<span class="[a-z]+">|<\/span>/g, '')).not.toMatch(/[<>"]/);
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('openHighlighter', () => {
  it('marks parts of code with classes and writes no style', async () => {
    const mark = await openHighlighter(['python', 'diff']);
    expect(mark('def f(x):\n    return "a<b"  # 注', 'py')).toBe(
      '<span class="keyword">def </span><span class="function">f</span>(x):\n    <span class="keyword">return </span><span class="string">&quot;a&lt;b&quot;  </span><span class="comment"># 注</span>',
    );
    expect(mark('+a\n-b', 'diff')).toBe('<span class="inserted">+a</span>\n<span class="deleted">-b</span>');
  });

  it('gives null for other languages and for what nobody can read', async () => {
    const mark = await openHighlighter(['json']);
    expect([mark('x', 'python'), mark('x', 'cobol'), mark('x', '__proto__'), mark('x', '')]).toEqual([null, null, null, null]);
    expect([mark('['.repeat(100), 'json'), mark('a'.repeat(300), 'json'), mark('a\n'.repeat(5_000), 'json')]).toEqual([null, null, null]);
  });

  it('changes no character of any code', async () => {
    const languages = ['python', 'bash', 'json', 'javascript', 'latex'];
    const mark = await openHighlighter(languages);
    const piece = fc.constantFrom(
      ...['"', "'", '`', '<', '>', '&', '{', '}', '(', '#', '//', '\n', ' ', 'def', 'x', '=', '1', '检测', '$', '\\', '</span>'],
    );
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.array(piece, { maxLength: 20 }), (language, pieces) => {
        const code = pieces.join('');
        const html = mark(code, language);
        if (html !== null) expect(shownOf(html)).toBe(code);
      }),
    );
  });
});
