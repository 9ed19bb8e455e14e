import { syllables } from './syllables.js';

/**
 * The ways to read a word as pinyin without tones, those of few syllables first; for each syllable the characters it may stand
 * for: `xian` is 先 县 … or 西 系 … + 安 案 …. Null when the word is no pinyin. `lü` may also be written `lv`.
 */
export function readPinyin(word: string): readonly PinyinReading[] | null {
  const letters = word.replaceAll('ü', 'v');
  if (letters.length > longestWord || !/^[a-z]+$/.test(letters)) return null;
  const ways = splits(letters);
  return ways.length === 0 ? null : ways.map((way) => way.map((syllable) => charactersOf(syllable) ?? new Set()));
}

/** For each syllable the characters that may be read so. */
export type PinyinReading = readonly ReadonlySet<string>[];

/** In letters: eight of the longest syllables. */
const longestWord = 48;
const longestSyllable = 6;
const mostWays = 16;

/** The ways to split letters into syllables; of as few syllables, the one with a longer first syllable comes first. */
function splits(letters: string): readonly (readonly string[])[] {
  const from: (readonly (readonly string[])[])[] = Array.from({ length: letters.length + 1 }, () => []);
  from[letters.length] = [[]];
  for (let start = letters.length - 1; start >= 0; start--) {
    const ways: (readonly string[])[] = [];
    for (let end = Math.min(letters.length, start + longestSyllable); end > start; end--) {
      const syllable = letters.slice(start, end);
      if (charactersOf(syllable)) ways.push(...(from[end] ?? []).map((rest) => [syllable, ...rest]));
    }
    from[start] = ways.sort((a, b) => a.length - b.length).slice(0, mostWays);
  }
  return from[0] ?? [];
}

/** `lue` and `nue` are how many type `lüe` and `nüe`. */
function charactersOf(syllable: string): ReadonlySet<string> | undefined {
  table ??= new Map([...syllables.matchAll(/([a-z]+)([^a-z]+)/g)].map(([, name, characters]) => [name as string, new Set(characters)]));
  return table.get(syllable === 'lue' || syllable === 'nue' ? `${syllable[0]}ve` : syllable);
}

let table: ReadonlyMap<string, ReadonlySet<string>> | undefined;
