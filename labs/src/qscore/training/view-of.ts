import type { Random } from '../../random.js';

/**
 * A picture seen another way: a part of 40 to 100 % of its area stretched over the whole, mirrored or not, brighter or darker, with more or less
 * contrast, and one time in two with a square of a quarter of the side left out.
 * @param from grey levels of 0 to 255, side · side
 * @param to the same of 0 to 1
 */
export function viewOf(from: Uint8Array, to: Float32Array, side: number, random: Random): void {
  const area = random.between(0.4, 1);
  const shape = Math.exp(random.between(-0.25, 0.25));
  const width = Math.min(1, Math.sqrt(area * shape)) * side;
  const height = Math.min(1, Math.sqrt(area / shape)) * side;
  const left = random.uniform() * (side - width);
  const top = random.uniform() * (side - height);
  const isMirrored = random.uniform() < 0.5;
  const [contrast, brightness] = [random.between(0.6, 1.4), random.between(-0.2, 0.2)];
  const hole = random.uniform() < 0.5 ? [random.uniform() * side, random.uniform() * side] : null;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const column = isMirrored ? side - 1 - x : x;
      const level = levelAt(from, side, left + ((column + 0.5) * width) / side - 0.5, top + ((y + 0.5) * height) / side - 0.5);
      const isOut = hole !== null && Math.abs(x - (hole[0] as number)) < side / 8 && Math.abs(y - (hole[1] as number)) < side / 8;
      // What is black stays black: it is the ground that the clothes lie on.
      to[y * side + x] = isOut || level === 0 ? 0 : Math.min(1, Math.max(0, (level / 255) * contrast + brightness));
    }
  }
}

/** Between four pixels, in straight lines. */
function levelAt(from: Uint8Array, side: number, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const pixel = (column: number, row: number) =>
    from[Math.min(side - 1, Math.max(0, row)) * side + Math.min(side - 1, Math.max(0, column))] as number;
  return (
    (pixel(left, top) * (1 - right) + pixel(left + 1, top) * right) * (1 - down) +
    (pixel(left, top + 1) * (1 - right) + pixel(left + 1, top + 1) * right) * down
  );
}
