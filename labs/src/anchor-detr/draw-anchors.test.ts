import { expect, test } from 'vitest';
import { drawAnchors } from './draw-anchors.js';

const white = (width: number, height: number) => ({ width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) });

/** The rows from below whose pixel at a column is black, as the plate of a caption is. */
function blackRows({ width, height, data }: ReturnType<typeof white>, column: number): number {
  let rows = 0;
  while (rows < height && data[((height - 1 - rows) * width + column) * 4] === 0) rows++;
  return rows;
}

test.each([
  [600, 10],
  [200, 20],
])('a caption on %d pixels stands whole, in a line or two: %d rows', (width, rows) => {
  const drawn = drawAnchors(white(width, 200), [[0.5, 0.1]], 0, { rows: 25, columns: 25 });
  expect(blackRows(drawn as ReturnType<typeof white>, 0)).toBe(rows);
  expect(blackRows(drawn as ReturnType<typeof white>, width - 1)).toBe(0);
});
