import { LabError } from '../../lab-error.js';
import { isNpy } from '../../npy/npy-header.js';
import { readNpy } from '../../npy/read-npy.js';
import { say } from '../../text.js';
import { isIdx, readIdx } from '../../training/read-idx.js';
import { tableColumns } from './table-columns.js';
import { tableLines } from './table-lines.js';

/**
 * One value for each sample, as text: from .npy, IDX, or the last column of a table with or without a header.
 * @throws LabError `unreadable`.
 */
export async function readSampleValues(bytes: Uint8Array): Promise<readonly string[]> {
  if (isNpy(bytes)) return Array.from(readNpy(bytes).values, String);
  if (isIdx(bytes)) return Array.from((await readIdx(bytes)).data, String);
  const lines = [...tableLines(bytes)].map(({ cells }) => cells.at(-1) ?? '');
  const hasHeader = lines[0] !== undefined && tableColumns([lines[0]]).hasHeader;
  return hasHeader ? lines.slice(1) : lines;
}

/**
 * Whether a classifier was right, from a cell.
 * @throws LabError `unreadable` with the number of the line or sample.
 */
export function truthOf(cell: string, number: number): boolean {
  const text = cell.toLowerCase();
  if (['1', 'true', 'yes', '1.0', '是'].includes(text)) return true;
  if (['0', 'false', 'no', '0.0', '否'].includes(text)) return false;
  throw new LabError(
    'unreadable',
    say(`Correctness in line ${number} is "${cell.slice(0, 40)}".`, `第 ${number} 行的正误值是“${cell.slice(0, 40)}”。`),
    { hint: say('It is 1 where the classifier was right, else 0.', '分类正确为 1，否则为 0。') },
  );
}
