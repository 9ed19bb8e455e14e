/**
 * The words of which pairs of Han are parts, as they stand in one of the texts: 享权 of 共享权重 is 共享权重. What stands nowhere as it is read, such as a
 * topic's name, stays; pairs of one word are one, with what they add together.
 */
export function wholeWords(words: ReadonlyMap<string, number>, texts: readonly string[]): ReadonlyMap<string, number> {
  const whole = new Map<string, number>();
  for (const [word, weight] of words) {
    const name = /^\p{sc=Han}{2,}$/u.test(word) ? wholeWord(word, texts) : word;
    whole.set(name, (whole.get(name) ?? 0) + weight);
  }
  return whole;
}

/** Where it stands as a word of its own somewhere, it is one; else what it is part of where it stands first. */
function wholeWord(word: string, texts: readonly string[]): string {
  const found = texts.flatMap((text) => placesOf(word, text).map((at) => wordsOver(text, at, at + word.length)));
  return found.includes(word) ? word : (found[0] ?? word);
}

function placesOf(word: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0 && places.length < mostPlaces; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

const mostPlaces = 4;

/** All words that a part of a text touches, without those at its ends that only join others. */
function wordsOver(text: string, start: number, end: number): string {
  const [from, to] = [hanFrom(text, start, -1), hanFrom(text, end - 1, 1) + 1];
  const touched = segmentsOf(text.slice(from, to))
    .filter(({ word, at }) => from + at < end && from + at + word.length > start)
    .map(({ word }) => word);
  while (touched.length > 1 && joining.has(touched[0] as string)) touched.shift();
  while (touched.length > 1 && joining.has(touched.at(-1) as string)) touched.pop();
  return touched.join('');
}

/** A dictionary does not know 权重, and takes it for two words of one sign each: such neighbours are one word. */
function segmentsOf(text: string): readonly { readonly word: string; readonly at: number }[] {
  const segments: { word: string; at: number; isKnown: boolean }[] = [];
  for (const { segment, index } of segmenter().segment(text)) {
    const last = segments.at(-1);
    const isKnown = segment.length > 1 || joining.has(segment);
    if (last && !last.isKnown && !isKnown) last.word += segment;
    else segments.push({ word: segment, at: index, isKnown });
  }
  return segments;
}

/** The last Han sign from a place on, not far away: what is further tells nothing of where words begin here. */
function hanFrom(text: string, at: number, by: 1 | -1): number {
  let last = at;
  while (Math.abs(last + by - at) <= farthest && /\p{sc=Han}/u.test(text[last + by] ?? '')) last += by;
  return last;
}

const farthest = 12;

const joining: ReadonlySet<string> = new Set('的了和与及或在是对为从将把被等中以之让用其');

/** It loads a dictionary, so it is made when it is first needed. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return made;
}

let made: Intl.Segmenter | null = null;
