import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideFormulas, revealFormulas } from './formulas.js';

describe('formulas', () => {
  it('are found with their lines, and prices and code are not', () => {
    const text = '损失是 $L = \\sum_i x_i$，价格 $5 到 $10，\n代码 `$a_b$`，单个 $k$。\n$$ E = mc^2 $$ 和 $中文_1$';
    const { formulas, at } = hideFormulas(text, []);
    expect(formulas).toEqual(['$L = \\sum_i x_i', '$k', '$$E = mc^2']);
    expect(at.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('leave every offset where it was and come back as nodes', () => {
    const text = '当 $x_1$ 时';
    const hidden = hideFormulas(text, []);
    expect(hidden.text.length).toBe(text.length);
    expect(revealFormulas(hidden.text, hidden.formulas)).toEqual([
      { type: 'text', text: '当 ' },
      { type: 'formula', tex: 'x_1', display: false },
      { type: 'text', text: ' 时' },
    ]);
  });

  it('stay text inside a link', () => {
    const text = '[a](https://example.org/$x_1$)';
    expect(hideFormulas(text, [{ start: 0, end: text.length }]).text).toBe(text);
  });

  it('are not looked for in a text that holds the marks already', () => {
    expect(hideFormulas('\ue000 $x_1$', []).formulas).toEqual([]);
  });

  it('keep the length of any text', () => {
    const piece = fc.constantFrom('$', '$$', '`', 'x_1', '\\alpha', '检测', ' ', '\n', '](', '5', '{', '}');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(hideFormulas(text, []).text.length).toBe(text.length);
      }),
    );
  });
});
