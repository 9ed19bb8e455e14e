import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleLinks, sampleLog, sampleNote } from '../../test/sample-log.js';
import { fieldProse, prosePart } from './prose.js';
import { safeHref } from './safe-href.js';

const log = sampleLog({
  'notes/202205/0511.md': sampleNote('2022.5.11', '1. [甲](https://a.org) :star:'),
  'notes/202205/images/x.png': '',
});
const href = (target: string): string | null => safeHref(target, 'notes/202205/0512.md', log, sampleLinks);
const html = (markdown: string): string => prosePart(markdown, href).html;

/** What the page shows for the only field of an entry. */
function tips(lines: string): string {
  const text = sampleNote('2022.5.12', `1. [乙](https://b.org) :star:\n${lines}`);
  const note = sampleLog({ 'notes/202205/0512.md': text }).notes[0];
  const entry = note?.entries[0];
  const field = entry?.fields[0];
  if (!note || !entry || !field) throw new Error('the sample has no field');
  return fieldProse(note.text, field, entry.media, href).html;
}

describe('prosePart', () => {
  it('renders emphasis, code and links', () => {
    expect(html('用 **权重** 和 `timm`，见 [说明](https://a.org/?x=1&y=2)')).toBe(
      '<p>用 <strong>权重</strong> 和 <code>timm</code>，见 <a href="https://a.org/?x=1&amp;y=2" rel="noreferrer">说明</a></p>',
    );
  });

  it('shows HTML as text, except tags that only lay out', () => {
    expect(html('a <script>alert(1)</script> <div align=center>b</div>')).toBe('<p>a &lt;script&gt;alert(1)&lt;/script&gt;  b</p>');
  });

  it('links to no script, however it is spelt', () => {
    const targets = [
      'javascript:x',
      'JaVaScRiPt:x',
      '<java\tscript:x>',
      '&#106;avascript:x',
      'vbscript:x',
      'data:text/html,x',
      '&#x01;javascript:x',
    ];
    for (const target of targets) expect(html(`[a](${target})`)).not.toContain('<a ');
  });

  it('leads a relative link to the page of that day or to the file', () => {
    expect(html('[昨天](./0511.md)')).toBe('<p><a href="/days/2022-05-11" rel="noreferrer">昨天</a></p>');
    expect(html('![图](images/x.png)')).toBe('<p><a href="/files/notes/202205/images/x.png" rel="noreferrer">图</a></p>');
    expect(html('[外面](../../../etc/passwd)')).toBe('<p>外面</p>');
  });

  it('closes bold between a full-width mark and a Han letter, as its author meant it', () => {
    expect(html('强调**“权重复用”：**接着说，而 `**p` 和 `q**` 不变')).toBe(
      '<p>强调<strong>“权重复用”：</strong>接着说，而 <code>**p</code> 和 <code>q**</code> 不变</p>',
    );
  });

  it('joins lines of Chinese without a space and lines of English with one', () => {
    expect(html('一行\n又一行\nand one\nmore')).toBe('<p>一行又一行\nand one\nmore</p>');
  });

  it('makes no headings, rules or pictures', () => {
    expect(html('# a')).toBe('<p># a</p>');
    expect(html('---')).not.toContain('<hr');
    expect(html('![a](https://a.org/x.png)')).not.toContain('<img');
  });

  it('shows the beginning of a very long text and says how long it is', () => {
    const prose = prosePart('字'.repeat(1_000_000), href);
    expect(prose.cutFrom).toBe(1_000_000);
    expect(prose.html.length).toBeLessThan(13_000);
  });

  it('says of a text without marks what the Markdown reader says of it', () => {
    const piece = fc.constantFrom('检测', 'YOLOv6 ', 'a & b', '!', ']', ' > ', '"', '1.5', '\n', '\n\n', '，', 'R&D', '2. 三', ')');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = `甲${pieces.join('')}乙`;
        // A code span in a paragraph of its own has the whole text read as Markdown.
        expect(`${html(text)}\n<p><code>x</code></p>`).toBe(html(`${text}\n\n\`x\``));
      }),
    );
  });

  it('shows a text that is all marks as it is', () => {
    expect(html('['.repeat(5_000))).toBe(`<p>${'['.repeat(5_000)}</p>`);
  });
});

describe('fieldProse', () => {
  it('shows the value and its nested bullets as a list', () => {
    expect(tips('   - Tips: 两点\n     - 一\n     - 二')).toBe('<p>两点</p>\n<ul>\n<li>一</li>\n<li>二</li>\n</ul>');
  });

  it('ends a bare address where the Chinese text goes on', () => {
    expect(tips('   - Tips: 见 https://a.org/x，后面是中文')).toBe(
      '<p>见 <a href="https://a.org/x" rel="noreferrer">https://a.org/x</a>，后面是中文</p>',
    );
  });
});
