import { describe, expect, it } from 'vitest';
import { hideFormulas } from '../../log/formulas.js';
import { revealFormulas } from './reveal-formulas.js';

describe('revealFormulas', () => {
  it('brings formulas back as nodes between the text around them', () => {
    const { text, formulas } = hideFormulas('当 $x_1$ 时', []);
    expect(revealFormulas(text, formulas)).toEqual([
      { type: 'text', text: '当 ' },
      { type: 'formula', tex: 'x_1', display: false },
      { type: 'text', text: ' 时' },
    ]);
  });

  it('leaves text without them as it is', () => {
    expect(revealFormulas('$5 到 $10', [])).toEqual([{ type: 'text', text: '$5 到 $10' }]);
  });
});
