import { expect, it } from 'vitest';
import { tableToCsv } from './table-to-csv.js';

it('a table becomes CSV with quotes only where they are needed', () => {
  const rows = [
    ['frame', 'name'],
    [0, 'Ann, "A"'],
    [1, null],
    [2, '第一行\n第二行'],
  ];
  expect(tableToCsv(rows)).toBe('frame,name\n0,"Ann, ""A"""\n1,\n2,"第一行\n第二行"\n');
});
