/** Neither letter nor digit: separates words. */
export const other = 1;

/** A letter or digit of a script that puts spaces between words, or a mark on one. */
export const word = 2;

/** A character of a script without spaces that is looked for in pairs: Han, kana, Hangul, Bopomofo. */
export const han = 3;

/** What the character at an offset is: `other`, `word` or `han`. */
export function charKind(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return kinds[unit] || learn(text, offset, unit);
}

/** True for a unit that is known to be a `word` by itself; false says nothing. */
export function isWordUnit(unit: number): boolean {
  return kinds[unit] === word;
}

/** How many UTF-16 units the character at an offset has. */
export function sizeOf(text: string, offset: number): 1 | 2 {
  return isHighSurrogate(text.charCodeAt(offset)) && (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

/** By UTF-16 unit, learnt when first met; 0 is not known yet, and stays so for surrogates. */
const kinds = new Uint8Array(65_536);

const hanScript = /\p{Script=Han}/u;
/** ー and 々 are of no one script; the extensions also name their punctuation. */
const hanOrKana = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
const wordLike = /[\p{L}\p{N}\p{M}]/u;

function learn(text: string, offset: number, unit: number): number {
  const point = text.codePointAt(offset) ?? 0;
  const char = String.fromCodePoint(point);
  const isHan = hanScript.test(char) || (hanOrKana.test(char) && letterOrDigit.test(char));
  const kind = isHan ? han : wordLike.test(char) ? word : other;
  if (point === unit) kinds[unit] = kind;
  return kind;
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}
