import { simplified, traditional } from './traditional.js';

/**
 * A character and the marks after it, as they are compared: NFKC, lower case, Simplified, without what nobody sees
 * (zero-width characters, soft hyphens, variation selectors) and without lone surrogates. Folding twice changes nothing more.
 */
export function foldSegment(segment: string): string {
  if (segment.length > 2) return foldUntilSame(segment);
  const known = segments.get(segment);
  if (known !== undefined) return known;
  const folded = foldUntilSame(segment);
  if (segments.size < mostSegments) segments.set(segment, folded);
  return folded;
}

/** `foldCode` of a unit that begins a segment: a surrogate, or what becomes several units. */
const beginsSegment = 0xffff;

/** `foldCode` of a unit that belongs to the segment before it: a mark, a Hangul vowel, or what is dropped. */
export const joinsSegment = 0xfffe;

/**
 * What one UTF-16 unit folds to, whatever stands around it, if no mark follows; or one of the two above.
 * A unit is learnt when it is first met: texts use a few thousand of them.
 */
export function foldCode(code: number): number {
  return codes[code] || learn(code);
}

/** Whether the character above U+FFFF at an offset belongs to the segment before it. */
export function astralJoins(text: string, offset: number): boolean {
  const point = text.codePointAt(offset) ?? 0;
  return point < 0x10000 || joining.test(String.fromCodePoint(point));
}

/** Short segments that were met: `…`, `ﬁ`, an emoji. */
const segments = new Map<string, string>();
const mostSegments = 4096;

/** Normalizing sorts marks in more than linear time; a character keeps no more of them than 32. */
const longestSegment = 96;
const tooManyMarks = /([\p{M}\u1160-\u11ff]{32})[\p{M}\u1160-\u11ff]+/gu;

/** Unseen characters, and surrogates that stand alone. */
const dropped = /[\p{Default_Ignorable_Code_Point}\p{Surrogate}]+/gu;

/** What composes with the character before it, and what is dropped. U+16D63 and those after it are vowels of Kirat Rai. */
const joining = /^[\p{M}\u1160-\u11ff\u{16d63}-\u{16d6a}\p{Default_Ignorable_Code_Point}]/u;

const traditionalCharacters = new RegExp(`[${traditional}]`, 'g');

/** 0 is not known yet. */
const codes = new Uint16Array(65_536);

function foldUntilSame(segment: string): string {
  let text = segment.slice(0, longestSegment);
  for (;;) {
    const next = foldOnce(text);
    if (next === text) return next;
    text = next;
  }
}

function learn(code: number): number {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const char = String.fromCharCode(code);
  const folded = isUnifiedHan(code) ? toSimplified(char) : foldSegment(char);
  const joins = !isSurrogate && (folded === '' || joining.test(folded));
  // U+0000, U+FFFE and U+FFFF have no code of their own here: they are segments.
  const value = joins ? joinsSegment : folded.length === 1 && code !== 0 && code < joinsSegment ? folded.charCodeAt(0) : beginsSegment;
  codes[code] = value;
  return value;
}

function foldOnce(text: string): string {
  return text
    .replace(dropped, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(tooManyMarks, '$1')
    .replace(traditionalCharacters, toSimplified);
}

/** The many characters that nothing else is done to. */
function isUnifiedHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function toSimplified(char: string): string {
  return simplified[traditional.indexOf(char)] ?? char;
}
