import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printFormula } from './print-formula.js';

describe('printFormula', () => {
  it('writes MathML and keeps the TeX beside it', () => {
    expect(printFormula('x_1', false)).toBe('<math alttext="x_1"><mrow><msub><mi>x</mi><mn>1</mn></msub></mrow></math>');
  });

  it('sets a formula that stands alone as a block', () => {
    expect(printFormula('a<b', true)).toBe(
      '<span class="formula alone"><math display="block" alttext="a&lt;b"><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow></math></span>',
    );
  });

  it('lets a wide one scroll by itself', () => {
    expect(printFormula('a+b+c+d+e+f+g+h+i+j+k+l+m+n', false)).toMatch(/^<span class="formula" tabindex="0"><math /);
  });

  it('writes letters of other alphabets as themselves', () => {
    expect(printFormula('\\mathbb{R}\\mathcal{L}\\mathbf{x2}\\boldsymbol{\\alpha}', false)?.replace(/<[^>]*>/g, '')).toBe('ℝℒ𝐱𝟐𝜶');
  });

  it.each([
    ['n\\log n', 'n_log_n'],
    ['\\log(n)', 'log(n)'],
    ['f(x)\\log_2 n', 'f(x)_log2_n'],
    ['2\\sin\\theta+\\cos x', '2_sin_θ+cos_x'],
    ['\\arg\\max_\\theta L', 'arg_maxθ_L'],
    ['\\sqrt{a\\exp b}', 'a_exp_b'],
    ['\\frac{\\log a}{\\log b}', 'log_alog_b'],
    ['\\operatorname{softmax}(x)', 'softmax(x)'],
  ])('keeps %s apart as TeX does', (tex, text) => {
    const html = printFormula(tex, false) ?? '';
    expect(html.replaceAll('<mspace width="0.1667em"></mspace>', '_').replace(/<[^>]*>|\u2061/g, '')).toBe(text);
    expect(html).not.toContain('tabindex');
  });

  for (const tex of [
    'x_{',
    '\\nosuchcommand',
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://a.org}',
    '\\includegraphics{https://a.org/x.png}',
    '\\htmlStyle{color:red}{x}',
    '\\htmlData{a=b}{x}',
    '\\def\\a{\\a\\a}\\a',
    '\\def\\a#1{#1#1#1#1}\\a{\\a{\\a{\\a{\\a{\\a{xxxxxxxxx}}}}}}',
    `${'{'.repeat(100_000)}x`,
  ])
    it(`draws nothing for ${tex.slice(0, 40)}`, () => {
      expect(printFormula(tex, true)).toBe(null);
    });

  it('keeps neither colours nor styles nor large sizes', () => {
    const html = printFormula('\\fcolorbox{red}{blue}{x}\\textcolor{red}{y}\\rule{1000em}{1000em}', false) ?? '';
    expect(html).toContain('width="3em"');
    expect(html.replace(/alttext="[^"]*"/, '')).not.toMatch(/ style=|color|background/);
  });

  it('raises and lowers no part so far that it stands over other text', () => {
    expect(printFormula('\\raisebox{1em}{x}_1\\raisebox{-2em}{y}', false)).toMatch(/voffset="1em".*voffset="-2em"/);
    for (const tex of ['\\raisebox{4em}{x}', '\\raisebox{-20em}{x}', '\\raisebox{9in}{x}', '\\raisebox{2em}{\\raisebox{2em}{x}}'])
      expect(printFormula(tex, false)).toBe(null);
  });

  it('never throws, and writes nothing but MathML', () => {
    const piece = fc.constantFrom(
      ...[
        'x',
        '_',
        '^',
        '{',
        '}',
        '\\frac',
        '\\sqrt',
        '\\text{<b>"&}',
        '\\left(',
        '\\right)',
        '&',
        '\\\\',
        '<',
        '"',
        '检测',
        ' ',
        '2',
        '\\mathbb',
        '\\unknown',
      ],
      ...[
        '\\begin{matrix}',
        '\\end{matrix}',
        '\\href{x}{y}',
        '\\def\\x{',
        '\\overbrace',
        '\\color{red}',
        '\\hspace{9em}',
        '%',
        '#',
        "'",
        '\\class{a}{b}',
      ],
    );
    const known =
      /^(?:<span class="formula(?: alone)?"(?: tabindex="0")?>)?<math(?: display="block")? alttext="[^"<>]*">(?:<\/?m[a-z]+(?: [a-z]+="[\w +.%-]*")*>|[^<>"])*<\/math>(?:<\/span>)?$/;
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 20 }), fc.boolean(), (pieces, display) => {
        const html = printFormula(pieces.join(''), display);
        if (html !== null) expect(html).toMatch(known);
      }),
      { numRuns: 300 },
    );
  });
});
