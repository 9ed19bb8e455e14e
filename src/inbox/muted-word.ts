/** The title and abstract of an item, folded by `foldWord`. */
export interface MutableTexts {
  readonly title: string;
  readonly abstract: string;
}

/**
 * Tells which items a muted word is about. Where a script puts spaces between words, as the Latin one does, it is met as a whole; in Han,
 * hiragana and Hangul anywhere, for words run on there; in katakana in running text, but not within a longer word of katakana. A single sign
 * of a script that runs on says too little to be looked for in abstracts.
 */
export function mutedWord(value: string): (texts: MutableTexts) => boolean {
  const word = foldWord(value);
  const [begins, ends] = [wordOf(charAt(word, 0)), wordOf(charBefore(word, word.length))];
  const isWhole = (text: string, at: number): boolean => {
    const [before, after] = [wordOf(charBefore(text, at)), wordOf(charAt(text, at + word.length))];
    return (begins === null || before !== begins) && (ends === null || after !== ends);
  };
  const isIn = (text: string): boolean => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (isWhole(text, at)) return true;
    return false;
  };
  const isSingle = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]$/u.test(word);
  return ({ title, abstract }) => isIn(title) || (!isSingle && isIn(abstract));
}

/** Case, width and how much space there is make no difference. */
export function foldWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Of what kind of word a character is, such that two of a kind beside each other are of one; null for what stands by itself or runs on. */
function wordOf(char: string): 'spaced' | 'katakana' | null {
  // Vowels of Indic scripts are marks: हिन is no word in हिन्दी.
  if (!/[\p{L}\p{M}\p{N}]/u.test(char) || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]/u.test(char)) return null;
  // The mark of a long vowel, ー, is of both kana by its extensions only.
  return /\p{scx=Katakana}/u.test(char) ? 'katakana' : 'spaced';
}

function charAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

function charBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - (/[\udc00-\udfff]/.test(text[at - 1] ?? '') ? 2 : 1)), at);
}
