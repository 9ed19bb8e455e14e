import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideFormulas, mayHoldFormulas, splitFormulas } from './formulas.js';

describe('formulas', () => {
  it('are found with their lines, and prices and code are not', () => {
    const text = '损失是 $L = \\sum_i x_i$，价格 $5 到 $10，\n代码 `$a_b$`，单个 $k$。\n$$ E = mc^2 $$ 和 $中文_1$';
    const { formulas, at } = hideFormulas(text, []);
    expect(formulas).toEqual([
      { tex: 'L = \\sum_i x_i', display: false },
      { tex: 'k', display: false },
      { tex: 'E = mc^2', display: true },
    ]);
    expect(at.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('leave every offset where it was and come back in their places', () => {
    const text = '当 $x_1$ 时';
    const hidden = hideFormulas(text, []);
    expect(hidden.text.length).toBe(text.length);
    expect(splitFormulas(hidden.text)).toEqual(['当 ', 0, ' 时']);
  });

  for (const text of [
    '一张卡 $2/小时，八张 $12/小时',
    'from $5-$10 to $3M-$5M',
    '$1B+ raised, 5$',
    'US$5 a=b $',
    'export PATH=$HOME/bin:$PATH',
    'cp $SRC_DIR/x $DST_DIR/y',
    '$A=$B; $(pwd)/$(date)',
    ['$', '{A}/$', '{B}'].join(''),
    '$x for all y and $z',
    '\\$a_b\\$',
    '```bash\necho $a_b$\n```',
  ])
    it(`are not seen in ${JSON.stringify(text)}`, () => {
      expect(hideFormulas(text, []).formulas).toEqual([]);
    });

  it('stay text inside a link', () => {
    const text = '[a](https://example.org/$x_1$)';
    expect(hideFormulas(text, [{ start: 0, end: text.length }]).text).toBe(text);
  });

  it('are not looked for in a text that holds the marks already', () => {
    expect(hideFormulas('\ue000 $x_1$', []).formulas).toEqual([]);
  });

  it('keep the length of any text, and none is found where none may be', () => {
    const piece = fc.constantFrom('$', '$$', '`', '```\n', 'x_1', '\\alpha', 'k', '检测', ' ', '\n', '](', '5', '{', '}');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const hidden = hideFormulas(text, []);
        expect(hidden.text.length).toBe(text.length);
        if (!mayHoldFormulas(text)) expect(hidden.formulas).toEqual([]);
      }),
    );
  });
});
