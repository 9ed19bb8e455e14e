/**
 * How far a text reaches, in em, set in a bold Chinese face; Latin letters are measured in Noto Sans CJK Bold, the widest of the
 * usual ones.
 */
export function textWidth(text: string): number {
  const characters = [...text];
  return measure(characters)(0, characters.length);
}

/** Measures once, then says in constant time how far the characters from `start` up to `end` reach on a line of their own. */
export function measure(characters: readonly string[]): (start: number, end: number) => number {
  const gaps = characters.map((character, at) => (at === 0 ? 0 : spacing(characters[at - 1] as string, character)));
  const sums = [0];
  characters.forEach((character, at) => {
    sums.push((sums[at] as number) + (gaps[at] as number) + characterWidth(character));
  });
  return (start, end) => {
    if (start >= end) return 0;
    const whole = (sums[end] as number) - (sums[start] as number) - (gaps[start] as number);
    return whole - blankBefore(characters[start]) - blankAfter(characters[end - 1]);
  };
}

/** The space that good setting adds between two neighbours, in em: a little between Han and Latin, half off between two full-width marks. */
export function spacing(before: string, after: string): number {
  if ((isHan(before) && isLatin(after)) || (isLatin(before) && isHan(after))) return 0.125;
  if (closers.includes(before) && (closers.includes(after) || openers.includes(after))) return -0.5;
  return openers.includes(before) && openers.includes(after) ? -0.5 : 0;
}

/** The blank half of an opening mark, which hangs out of the line's beginning. */
export function blankBefore(character: string | undefined): number {
  return character !== undefined && openers.includes(character) ? 0.5 : 0;
}

/** True for a character that only a Chinese font has. */
export function isHan(character: string): boolean {
  return /[\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u.test(character);
}

/** Full-width marks whose left half is blank. */
const openers = '（《〈「『【〔“‘';
/** Full-width marks whose right half is blank. */
const closers = '，。、；：）》〉」』】〕”’';

/** The blank half of a closing mark, which hangs out of the line's end. */
function blankAfter(character: string | undefined): number {
  return character !== undefined && closers.includes(character) ? 0.5 : 0;
}

function isLatin(character: string): boolean {
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}%$#@+]/u.test(character) && character < '\uff00';
}

/** Thousandths of an em from U+0020 to U+007E. */
const ascii = [
  227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590, 590, 590, 590, 590, 590, 325,
  325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717, 757, 330, 568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748,
  619, 915, 627, 580, 613, 378, 387, 378, 590, 567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644,
  644, 436, 495, 421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590,
];

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const known = ascii[code - 0x20];
  if (known !== undefined) return known / 1000;
  if (/\p{M}/u.test(character)) return 0;
  return code < 0x2000 ? 0.7 : 1;
}
