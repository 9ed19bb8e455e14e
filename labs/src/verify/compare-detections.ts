import type { Detection } from '../detect/box.js';
import { say } from '../text.js';
import { compareNumbers, failure } from './compare.js';
import type { GoldenCheck } from './golden-kind.js';

/** Detections of a golden file, in order; boxes are left, top, right, bottom, one after the other. */
export interface DetectionRecord {
  readonly rows: readonly number[];
  readonly classes: readonly number[];
  readonly scores: readonly number[];
  readonly boxes: readonly number[];
}

/** How close scores and boxes have to be. */
export interface DetectionTolerance {
  readonly score: number;
  readonly box: number;
}

/** Two rows whose scores are nearer than this may change places. */
const tie = 1e-6;

/** Compares which rows were kept, in which order, of which class, how sure, and where. */
export function compareDetections(
  name: string,
  found: readonly Detection[],
  record: DetectionRecord,
  tolerance: DetectionTolerance,
): GoldenCheck[] {
  const own = inTheOrderOf(found, record);
  const rows = compareRows(`${name} rows`, own, record);
  if (!rows.ok) return [rows];
  const scores = own.map(({ score }) => score);
  const boxes = own.flatMap(({ box }) => box);
  return [
    rows,
    compareNumbers(`${name} scores`, scores, record.scores, tolerance.score),
    compareNumbers(`${name} boxes`, boxes, record.boxes, tolerance.box),
  ];
}

/** Neighbours that tie are put in the record's order. */
function inTheOrderOf(found: readonly Detection[], { rows, classes }: DetectionRecord): readonly Detection[] {
  const places = new Map(rows.map((row, i) => [`${row} ${classes[i]}`, i]));
  const place = ({ row, class: label }: Detection) => places.get(`${row} ${label}`) ?? Number.POSITIVE_INFINITY;
  const ordered = [...found];
  for (let i = 1; i < ordered.length; i++) {
    for (let k = i; k > 0; k--) {
      const [before, after] = [ordered[k - 1] as Detection, ordered[k] as Detection];
      if (!(before.score - after.score < tie && place(after) < place(before))) break;
      ordered[k - 1] = after;
      ordered[k] = before;
    }
  }
  return ordered;
}

function compareRows(name: string, own: readonly Detection[], { rows, classes }: DetectionRecord): GoldenCheck {
  const text = (row: number | undefined, label: number | undefined) => (row === undefined ? '–' : `${row} (${label})`);
  const length = Math.max(own.length, rows.length);
  for (let i = 0; i < length; i++) {
    const [is, should] = [text(own[i]?.row, own[i]?.class), text(rows[i], classes[i])];
    if (is !== should)
      return failure(name, 0, say(`place ${i} has row ${is} instead of ${should}`, `第 ${i} 位是第 ${is} 行，应为 ${should}`));
  }
  return compareNumbers(name, rows, rows, 0);
}
