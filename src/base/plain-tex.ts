/**
 * Text of a paper without the commands of TeX that only set words: `\textit{R&D}` is `R&D`, `Poincar\'e` is `Poincaré`, `Fig.~1` is `Fig. 1`.
 * Formulas between dollar signs stay as they are.
 */
export function plainTex(text: string): string {
  if (!/[\\~{]|--/.test(text)) return text;
  return text
    .split(/(\$[^$]*\$)/)
    .map((part, at) => (at % 2 === 1 ? part : plainWords(part)))
    .join('');
}

function plainWords(text: string): string {
  const words = text
    .replace(/\\(?:cite[a-z]*|label)\{[^{}]*\}/g, '')
    .replace(/\\(['"`^~=.]|[cvuHkr](?![a-zA-Z]))\s?(?:\{(\\?[a-zA-Z])\}|(\\?[a-zA-Z]))/g, accented)
    .replace(/\\(ss|oe|OE|ae|AE|aa|AA|o|O|l|L)(?![a-zA-Z])(?:\{\}|\s)?/g, (_, name: string) => letters[name] ?? '')
    .replace(/\\([&%_#])/g, '$1')
    .split(/(\s+)/)
    .map((word) => (word.includes('://') ? word : word.replace(/~/g, ' ').replace(/---/g, '—').replace(/--/g, '–')));
  return unwrapped(words.join(''));
}

/** Braces, with the command before or in them, give way to what they hold; the innermost first. */
function unwrapped(text: string): string {
  let rest = text;
  for (let depth = 0; depth < deepest; depth++) {
    const next = rest.replace(
      /(?:\\(?:text[a-z]{2,6}|text|emph|mbox|underline|url)|(?<!\\[a-zA-Z]{1,20}))\{(?:\\(?:it|em|bf|tt|sc|rm|sf)\s)?([^{}\\]*)\}/g,
      '$1',
    );
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

const deepest = 4;

function accented(found: string, mark: string, braced: string | undefined, bare: string | undefined): string {
  const letter = (braced ?? bare ?? '').replace('\\i', 'i').replace('\\j', 'j');
  return letter.length === 1 ? `${letter}${marks[mark] ?? ''}`.normalize('NFC') : found;
}

const marks: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
};

const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  oe: 'œ',
  OE: 'Œ',
  ae: 'æ',
  AE: 'Æ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
};
