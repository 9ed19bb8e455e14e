import { expect, test } from 'vitest';
import { plainTex } from './plain-tex.js';

test.each([
  ['Attention for \\textit{R&D} and \\emph{more}', 'Attention for R&D and more'],
  ['{\\it Measured} heads of {BERT} and \\textbf{\\textsc{Ruler}}', 'Measured heads of BERT and Ruler'],
  [
    'Poincar\\\'e, Erd\\H{o}s, Schr\\"{o}dinger, Fran\\c{c}ois, Na\\"{\\i}ve, \\v{S}im\\\'{\\i}k',
    'Poincaré, Erdős, Schrödinger, François, Naïve, Šimík',
  ],
  ['\\O{}rsted and Stra\\ss e', 'Ørsted and Straße'],
  ['R\\&D at 5\\% of Fig.~1, a--b --- and so on', 'R&D at 5% of Fig. 1, a–b — and so on'],
  ['as in \\cite{he2016} we measure', 'as in  we measure'],
  ['when $n < 16$ and $\\textit{x}_{i}~y$ stay', 'when $n < 16$ and $\\textit{x}_{i}~y$ stay'],
  ['a page at https://example.org/~ada/ruler--2', 'a page at https://example.org/~ada/ruler--2'],
  ['costs \\$5 and {more', 'costs \\$5 and {more'],
  ['把 \\textit{注意力} 量一量', '把 注意力 量一量'],
  ['\\unknown{kept}', '\\unknown{kept}'],
])('%j is %j', (text, plain) => {
  expect(plainTex(text)).toBe(plain);
});
