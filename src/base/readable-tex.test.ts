import { expect, test } from 'vitest';
import { readableTex } from './readable-tex.js';

test.each([
  ['\\textbf{MiniViT} of {\\it Measured} \\emph{heads}', 'MiniViT of Measured heads'],
  ["{\\'E}cole by Poincar{\\'e}, Schr\\\"{o}dinger and Erd\\H{o}s", 'École by Poincaré, Schrödinger and Erdős'],
  ["a proof of Poincar\\'e", 'a proof of Poincaré'],
  ['\\textbf{fast} in $\\mathcal{O}(n^2)$ and $\\textit{x}$', 'fast in $\\mathcal{O}(n^2)$ and $\\textit{x}$'],
  ['把 \\textit{注意力} 量一量', '把 注意力 量一量'],
  ['git push --force to ~/bin of {name}', 'git push --force to ~/bin of {name}'],
  ['$\\mathcal{O}(n^2)$ attention', '$\\mathcal{O}(n^2)$ attention'],
  ['C:\\temp and \\d{3} in a regular expression', 'C:\\temp and \\d{3} in a regular expression'],
])('%j is %j', (text, plain) => {
  expect(readableTex(text)).toBe(plain);
});
