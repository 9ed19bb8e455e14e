import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';
import { checkedMatrix } from './feature-matrix.js';
import type { FeaturesFile } from './features-file.js';
import { truthOf } from './sample-values.js';
import { type ColumnKind, numberOf, type TableColumns, tableColumns } from './table-columns.js';
import { type TableLine, tableLines } from './table-lines.js';

/**
 * Reads features from a table of text: a sample a line, with or without a header, and with columns for names, labels and correctness if it likes.
 * @throws LabError `unreadable` with line and column of what is no number, and of lines of different lengths.
 */
export function readFeatureTable(bytes: Uint8Array): FeaturesFile {
  const texts: Record<Exclude<ColumnKind, 'feature'>, string[]> = { name: [], label: [], correct: [] };
  let columns: TableColumns | null = null;
  let values = new Float64Array(1024);
  let [rows, count] = [0, 0];
  const correct: boolean[] = [];
  for (const line of tableLines(bytes)) {
    if (columns === null) {
      columns = tableColumns(line.cells);
      if (columns.hasHeader) continue;
    }
    refuseOtherLength(line, columns);
    for (const [k, cell] of line.cells.entries()) {
      const kind = columns.kinds[k] as ColumnKind;
      if (kind === 'correct') correct.push(truthOf(cell, line.number));
      else if (kind !== 'feature') texts[kind].push(cell);
      else {
        if (count === values.length) values = grown(values);
        values[count++] = featureOf(cell, line, k);
      }
    }
    rows++;
  }
  const features = columns?.kinds.filter((kind) => kind === 'feature').length ?? 0;
  const matrix = checkedMatrix(rows, features, values.slice(0, count));
  const orNull = <Value>(list: readonly Value[]) => (list.length === rows ? list : null);
  return { matrix, names: orNull(texts.name), labels: orNull(texts.label), isCorrect: orNull(correct) };
}

function refuseOtherLength({ number, cells }: TableLine, { kinds }: TableColumns): void {
  if (cells.length === kinds.length) return;
  throw new LabError(
    'unreadable',
    say(
      `Line ${number} of the table has ${cells.length} columns, the lines before it have ${kinds.length}.`,
      `表格第 ${number} 行有 ${cells.length} 列，前面各行有 ${kinds.length} 列。`,
    ),
    { hint: say('Is the file cut off there?', '文件是否在那里被截断？') },
  );
}

function featureOf(cell: string, { number }: TableLine, column: number): number {
  const value = numberOf(cell);
  if (value !== null) return value;
  const shown = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
  throw new LabError(
    'unreadable',
    say(
      `Line ${number}, column ${column + 1} of the table is no number: "${shown}".`,
      `表格第 ${number} 行第 ${column + 1} 列不是数：“${shown}”。`,
    ),
    {
      hint: say(
        'Columns of words need a header: name, label or correct; all others are features.',
        '含文字的列需要表头：name、label 或 correct；其余列都是特征。',
      ),
    },
  );
}

function grown(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
