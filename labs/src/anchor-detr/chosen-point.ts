import { type BoxXyxy, boxAround } from '../detect/box.js';
import { sigmoid } from '../detect/sigmoid.js';
import type { Size } from '../image/short-side.js';
import type { Found } from './detect.js';

/** An anchor point, and what each of its patterns found. */
export interface ChosenPoint {
  readonly index: number;
  /** In pixels of the picture. */
  readonly x: number;
  readonly y: number;
  readonly patterns: readonly PatternBox[];
  /** The surest pattern's attention. */
  readonly attention: PointAttention | null;
}

/** The likeliest class and the box of one pattern at a point. */
export interface PatternBox {
  readonly pattern: number;
  readonly class: number;
  readonly score: number;
  readonly box: BoxXyxy;
}

/** Where a query looks: shares of columns, of rows, and of places [rows · columns], means over the heads. */
export interface PointAttention {
  readonly pattern: number;
  readonly columns: Float64Array;
  readonly rows: Float64Array;
  readonly places: Float64Array;
}

/** The anchor point nearest to a place of the picture; x and y are parts of its sides. */
export function nearestPoint(points: Found['points'], x: number, y: number, { width, height }: Size): number {
  const far = points.map(([px, py]) => ((px - x) * width) ** 2 + ((py - y) * height) ** 2);
  return far.indexOf(Math.min(...far));
}

/** What was found at a point. */
export function chosenPoint(found: Found, index: number, size: Size): ChosenPoint {
  const [x, y] = found.points[index] ?? [0, 0];
  const patterns = Array.from({ length: found.patterns }, (_, pattern) => patternBox(found, pattern, index, size));
  const surest = patterns.reduce((best, each) => (each.score > best.score ? each : best));
  return { index, x: x * size.width, y: y * size.height, patterns, attention: attentionOf(found, surest.pattern, index) };
}

function queryOf({ points }: Found, pattern: number, index: number): number {
  return pattern * points.length + index;
}

function patternBox(found: Found, pattern: number, index: number, { width, height }: Size): PatternBox {
  const query = queryOf(found, pattern, index);
  const classes = found.logits.dims[2] ?? 0;
  const logits = found.logits.data.subarray(query * classes, (query + 1) * classes);
  const best = logits.indexOf(Math.max(...logits));
  const [x = 0, y = 0, w = 0, h = 0] = found.boxes.data.subarray(query * 4, query * 4 + 4);
  const [left, top, right, bottom] = boxAround(x, y, w, h);
  const box: BoxXyxy = [left * width, top * height, right * width, bottom * height];
  return { pattern, class: best, score: sigmoid(logits[best] ?? 0), box };
}

function attentionOf(found: Found, pattern: number, index: number): PointAttention | null {
  if (!found.attention) return null;
  const { along, down } = found.attention;
  const [, heads = 1, queries = 1, width = 1] = along.dims;
  const height = down.dims[3] ?? 1;
  const query = queryOf(found, pattern, index);
  const [columns, rows, places] = [width, height, width * height].map((length) => new Float64Array(length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let head = 0; head < heads; head++) {
    const ofColumns = along.data.subarray((head * queries + query) * width).subarray(0, width);
    const ofRows = down.data.subarray((head * queries + query) * height).subarray(0, height);
    for (const [c, share] of ofColumns.entries()) add(columns, c, share / heads);
    for (const [r, share] of ofRows.entries()) {
      add(rows, r, share / heads);
      for (const [c, other] of ofColumns.entries()) add(places, r * width + c, (share * other) / heads);
    }
  }
  return { pattern, columns, rows, places };
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}
