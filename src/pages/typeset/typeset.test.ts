import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../../test/sample-log.js';
import { fieldProse, prosePart } from '../prose.js';
import { loadTypeset, type Typeset } from './typeset.js';

function logWith(lines: string): ReturnType<typeof sampleLog> {
  return sampleLog({ 'notes/202205/0512.md': sampleNote('2022.5.12', `1. [乙](https://b.org) :star:\n${lines}`) });
}

const full = (await loadTypeset(logWith('   - Tips: $x_1$\n     ```python\n     a\n     ```'))) as Typeset;
const html = (markdown: string): string => prosePart(markdown, (target) => target, full).html;
const x1 = '<math alttext="x_1"><mrow><msub><mi>x</mi><mn>1</mn></msub></mrow></math>';

describe('loadTypeset', () => {
  it('loads nothing for a log without formulas and code', async () => {
    expect(await loadTypeset(logWith('   - Tips: 一张卡 $2，两张 $4\n     ```\n     plain\n     ```'))).toBe(null);
  });
});

describe('text with formulas and code', () => {
  it('has formulas beside Markdown, in emphasis and lists, and leaves titles of links alone', () => {
    expect(html('**当 $x_1$**，\n- $x_1$\n\n[见 $x_1$](https://a.org)')).toBe(
      `<p><strong>当 ${x1}</strong>，</p>\n<ul>\n<li>${x1}</li>\n</ul>\n<p><a href="https://a.org" rel="noreferrer">见 $x_1$</a></p>`,
    );
  });

  it('keeps a formula in code, in an address or with a mistake as it is written', () => {
    expect(html('``$x_1$`` [a](https://a.org/$x_1$) $x_{<b>$')).toBe(
      '<p><code>$x_1$</code> <a href="https://a.org/$x_1$" rel="noreferrer">a</a> $x_{&lt;b&gt;$</p>',
    );
  });

  it('keeps code as it is written: prompts, tags, lines of Chinese', () => {
    expect(html('看\n```\n>>> <b>x</b> $x_1$ **y**\n一行\n二行\n```')).toBe(
      '<p>看</p>\n<pre><code>&gt;&gt;&gt; &lt;b&gt;x&lt;/b&gt; $x_1$ **y**\n一行\n二行\n</code></pre>',
    );
  });

  it('marks code of a known language', () => {
    expect(html('```python\nreturn "<b>"\n```')).toBe(
      '<pre><code><span class="keyword">return </span><span class="string">&quot;&lt;b&gt;&quot;</span>\n</code></pre>',
    );
  });

  it('shows the beginning of a long text with formulas', () => {
    const { html: shown, cutFrom } = prosePart(`$x_1$ ${'字'.repeat(11_990)} $y_2 + z_3$`, (target) => target, full);
    expect(cutFrom).toBe(12_008);
    expect(shown).not.toMatch(/[\ue000-\uf8ff]/);
  });

  it('reads a field with formulas over several lines', () => {
    const log = logWith('   - Tips: 损失\n     $$\n     x_1\n     $$\n     见 https://a.org/$x_1$ 。');
    const entry = log.notes[0]?.entries[0];
    const field = entry?.fields[0];
    if (!entry || !field) throw new Error('the sample has no field');
    expect(fieldProse(log.notes[0]?.text ?? '', field, entry.media, (target) => target, full).html).toBe(
      `<p>损失\n<span class="formula alone">${x1.replace('<math', '<math display="block"')}</span>\n见 <a href="https://a.org/$x_1$" rel="noreferrer">https://a.org/$x_1$</a> 。</p>`,
    );
  });

  it('never throws, runs nothing and leaves no mark, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '$',
        '$$',
        '`',
        '```',
        '```python',
        '~~~',
        '\n',
        '\n\n',
        ' ',
        'x_1',
        '\\frac{a}{b}',
        '{',
        '}',
        '[a](',
        ')',
        '<script>',
        '</code>',
        '"',
      ],
      ...['- ', '> ', '**', '检测', '\\', '&lt;', 'https://a.org/', '<img src=x onerror=y>', '\ue000', '\ue001', '\\href{javascript:x}{y}'],
    );
    const tags = /<(?!\/?(?:p|ul|ol|li|blockquote|pre|code|span|strong|em|del|a|br|table|thead|tbody|tr|th|td|input|math|m[a-z]+)[\s>/])/;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const shown = html(text);
        expect(shown).not.toMatch(tags);
        expect(shown).not.toMatch(/<[^<>]* (?:on\w+|style|src)=/);
        if (!/[\ue000-\ue002]/.test(text)) expect(shown).not.toMatch(/[\ue000-\ue002]/);
      }),
      { numRuns: 500 },
    );
  });
});
