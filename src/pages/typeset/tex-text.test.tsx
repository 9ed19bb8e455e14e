import { expect, it } from 'vitest';
import { TexText, typesetFor } from './tex-text.js';

const drawn = async (text: string, isLine = false): Promise<string> =>
  (<TexText text={text} typeset={await typesetFor(null, [text])} isLine={isLine} />).toString();

it('draws formulas, and escapes all that stands around and inside of them', async () => {
  expect(await drawn('a <i> $x_1 < y$ & more')).toMatch(/^a &lt;i&gt; <math alttext="x_1 &lt; y">.*<mo>&lt;<\/mo>.*<\/math> &amp; more$/);
});

it('leaves what is no TeX as it is written', async () => {
  expect(await drawn('it has $\\nosuch{x}_1$ and $5 to $6')).toBe('it has $\\nosuch{x}_1$ and $5 to $6');
  expect(await drawn('$\\href{javascript:alert(1)}{x_1}$')).toBe('$\\href{javascript:alert(1)}{x_1}$');
});

it('leaves the marks of formulas alone that a text holds itself', async () => {
  const marks = '\ue000\uf000\ue001'.repeat(3);
  const typeset = await typesetFor(null, ['$x_1$']);
  expect((<TexText text={`$x_1$ ${marks}`} typeset={typeset} />).toString()).toBe(`$x_1$ ${marks}`);
});

it('keeps a wide formula in its line where the text is a link', async () => {
  const wide = '$$a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 = b_1 + b_2 + b_3 + b_4 + b_5$$';
  expect(await drawn(wide)).toMatch(/^<span class="formula alone" tabindex="0"><math display="block"/);
  expect(await drawn(wide, true)).toMatch(/^<math alttext=.*<\/math>$/);
});

it('draws no rows in a line', async () => {
  const rows = '$\\begin{matrix}a_1\\\\b_1\\end{matrix}$';
  expect(await drawn(rows)).toContain('<mtable');
  expect(await drawn(rows, true)).toBe(rows);
});

it('draws as many formulas as a reader may see, and leaves the rest as it is written', async () => {
  const text = Array.from({ length: 14 }, (_, n) => `$x_{${n}}$`).join(' and ');
  expect((await drawn(text, true)).match(/<math/g)).toHaveLength(12);
  expect(await drawn(text, true)).toMatch(/ and \$x_\{12\}\$ and \$x_\{13\}\$$/);
  expect((await drawn(text)).match(/<math/g)).toHaveLength(14);
});

it('loads nothing for texts without formulas', async () => {
  expect(await typesetFor(null, ['costs $5', null, 'plain'])).toBeNull();
  expect(await typesetFor(undefined, [])).toBeNull();
});
