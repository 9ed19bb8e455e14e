/** First code points of the alphabets of Unicode's mathematical letters: `A`, `a`, `0`, `Α`, `α`; 0 for none. */
const alphabets: Readonly<Record<string, readonly number[]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce, 0x1d6a8, 0x1d6c2],
  italic: [0x1d434, 0x1d44e, 0, 0x1d6e2, 0x1d6fc],
  'bold-italic': [0x1d468, 0x1d482, 0, 0x1d71c, 0x1d736],
  script: [0x1d49c, 0x1d4b6, 0, 0, 0],
  'bold-script': [0x1d4d0, 0x1d4ea, 0, 0, 0],
  fraktur: [0x1d504, 0x1d51e, 0, 0, 0],
  'bold-fraktur': [0x1d56c, 0x1d586, 0, 0, 0],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8, 0, 0],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2, 0, 0],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec, 0, 0],
  'sans-serif-italic': [0x1d608, 0x1d622, 0, 0, 0],
  'sans-serif-bold-italic': [0x1d63c, 0x1d656, 0, 0, 0],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6, 0, 0],
};

/** Letters that were in Unicode before their alphabets. */
const older: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  italic: { h: 'ℎ' },
  script: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
  'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
};

const firsts = ['A', 'a', '0', 'Α', 'α'].map((letter) => letter.charCodeAt(0));
const counts = [26, 26, 10, 25, 25];

/** Text in an alphabet of its own, `double-struck` R as ℝ: browsers no longer read MathML's `mathvariant`. Entities stay. */
export function mathLetters(text: string, variant: string): string {
  const alphabet = Object.hasOwn(alphabets, variant) ? alphabets[variant] : undefined;
  if (!alphabet) return text;
  return text.replace(/&#?\w+;|[A-Za-z0-9Α-Ωα-ω]/g, (letter) => {
    if (letter.length > 1) return letter;
    const known = older[variant]?.[letter];
    if (known !== undefined) return known;
    const code = letter.charCodeAt(0);
    const at = firsts.findIndex((first, kind) => code >= first && code < first + (counts[kind] ?? 0));
    const start = alphabet[at] ?? 0;
    return start === 0 ? letter : String.fromCodePoint(start + code - (firsts[at] ?? 0));
  });
}
