import type { Columns, IndexReader } from './index-reader.js';
import { startAsking } from './match/asking.js';
import { evaluate } from './match/evaluate.js';
import type { Query } from './query.js';

/** The refs of all documents that match, the newest day first, in the order of each day; no text is read for it. */
export async function findRefs(reader: IndexReader, query: Query): Promise<readonly string[]> {
  const asking = await startAsking(reader);
  const { columns } = asking;
  const found = await evaluate(asking, query, false);
  const numbers = [...(found?.numbers ?? [])];
  const value = (of: ArrayLike<number>, number: number) => of[number] as number;
  numbers.sort((a, b) => {
    const [first, second] = [value(columns.places, a), value(columns.places, b)];
    return value(columns.dates, b) - value(columns.dates, a) || fileOf(second) - fileOf(first) || first - second;
  });
  return numbers.map((number) => refOf(columns, number));
}

/** `2021-05-28b#3` for the third entry of the second file of its date, whose place is 4099. */
function refOf({ dates, places }: Columns, number: number): string {
  const date = String(dates[number]).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const place = places[number] as number;
  return `${date}${suffixOf(fileOf(place))}#${place % entriesOfFile}`;
}

const entriesOfFile = 4096;

function fileOf(place: number): number {
  return Math.floor(place / entriesOfFile);
}

/** "" for the first file, then b … z, aa, ab, … */
function suffixOf(file: number): string {
  let suffix = '';
  for (let n = file === 0 ? 0 : file + 1; n > 0; n = Math.floor((n - 1) / 26)) suffix = String.fromCharCode(97 + ((n - 1) % 26)) + suffix;
  return suffix;
}
