/** Left, top, right and bottom. */
export type BoxXyxy = readonly [left: number, top: number, right: number, bottom: number];

/** A box found: where, how sure, and of which class. */
export interface Detection {
  readonly box: BoxXyxy;
  readonly score: number;
  readonly class: number;
  /** Which row of a network's output it is. */
  readonly row: number;
}

/** The box of a centre and a size. */
export function boxAround(x: number, y: number, width: number, height: number): BoxXyxy {
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

/** A box made larger on every side by a part of its longer side; it stays around the same middle. */
export function enlarged([left, top, right, bottom]: BoxXyxy, part: number): BoxXyxy {
  const more = part * Math.max(right - left, bottom - top);
  return [left - more, top - more, right + more, bottom + more];
}

/** The part that two boxes share, over all that they cover: 0 apart, 1 equal. */
export function intersectionOverUnion(a: BoxXyxy, b: BoxXyxy): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (areaOf(a) + areaOf(b) - shared);
}

/** Their overlap, less the part of the smallest box around both that neither covers (Rezatofighi et al., 2019): 1 equal, towards −1 far apart. */
export function generalisedOverlap(a: BoxXyxy, b: BoxXyxy): number {
  const around: BoxXyxy = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
  const across = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  const down = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const covered = areaOf(a) + areaOf(b) - across * down;
  const whole = areaOf(around);
  return whole === 0 ? 1 : intersectionOverUnion(a, b) - (whole - covered) / whole;
}

/** Pixels that a box covers. */
export function areaOf([left, top, right, bottom]: BoxXyxy): number {
  return (right - left) * (bottom - top);
}
