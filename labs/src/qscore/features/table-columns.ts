/** What a column of a table holds. */
export type ColumnKind = 'name' | 'label' | 'correct' | 'feature';

/** The columns of a table by its first line, and whether that line is a header. */
export interface TableColumns {
  readonly kinds: readonly ColumnKind[];
  readonly hasHeader: boolean;
}

/**
 * Tells a header from a first sample: all of its cells are words, or one of them names a column, or it counts from 0 after an empty cell as
 * pandas writes it. Without one, words in the first column are names and in the last one labels.
 */
export function tableColumns(first: readonly string[]): TableColumns {
  const isWords = first.every((cell) => numberOf(cell) === null);
  const isCounted = first[0] === '' && first.slice(1).every((cell, k) => cell === String(k) || knownKind(cell) !== undefined);
  const hasHeader = (isWords && first.length > 1) || isCounted || first.some((cell) => knownKind(cell) !== undefined);
  if (hasHeader) return { hasHeader, kinds: first.map((cell, k) => (k === 0 && cell === '' ? 'name' : (knownKind(cell) ?? 'feature'))) };
  const kinds = first.map((cell, k): ColumnKind => {
    if (numberOf(cell) !== null) return 'feature';
    return k === first.length - 1 && k > 0 ? 'label' : k === 0 ? 'name' : 'feature';
  });
  return { hasHeader, kinds };
}

/** The number that a cell holds, or null. What stands for a missing one is NaN, as numpy and pandas write it. */
export function numberOf(cell: string): number | null {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(cell)) return Number(cell);
  if (/^[+-]?(?:nan|inf|infinity)$/i.test(cell)) return /nan/i.test(cell) ? Number.NaN : cell.startsWith('-') ? -Infinity : Infinity;
  return null;
}

const columnNames: Readonly<Record<string, ColumnKind>> = {
  name: 'name',
  file: 'name',
  filename: 'name',
  path: 'name',
  image: 'name',
  picture: 'name',
  id: 'name',
  index: 'name',
  文件: 'name',
  名称: 'name',
  图片: 'name',
  label: 'label',
  labels: 'label',
  class: 'label',
  target: 'label',
  标签: 'label',
  类别: 'label',
  correct: 'correct',
  is_correct: 'correct',
  正确: 'correct',
};

function knownKind(cell: string): ColumnKind | undefined {
  return Object.hasOwn(columnNames, cell.toLowerCase()) ? columnNames[cell.toLowerCase()] : undefined;
}
