/** How far a step to each neighbour is that was already visited: beside, diagonal, and a knight's move; OpenCV's weights for a mask of five. */
const steps: readonly (readonly [dx: number, dy: number, length: number])[] = [
  [-1, 0, 1],
  [0, -1, 1],
  [-1, -1, 1.4],
  [1, -1, 1.4],
  [-2, -1, 2.1969],
  [2, -1, 2.1969],
  [-1, -2, 2.1969],
  [1, -2, 2.1969],
];

/** The distance from each pixel to the nearest one that is marked, within two percent; infinite where none is. */
export function distanceTo(marked: Uint8Array, width: number, height: number): Float64Array {
  const distance = Float64Array.from(marked, (mark) => (mark === 0 ? Number.POSITIVE_INFINITY : 0));
  const visit = (x: number, y: number, turn: 1 | -1) => {
    const at = y * width + x;
    for (const [dx, dy, length] of steps) {
      const [column, row] = [x + dx * turn, y + dy * turn];
      if (column < 0 || column >= width || row < 0 || row >= height) continue;
      distance[at] = Math.min(distance[at] as number, (distance[row * width + column] as number) + length);
    }
  };
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) visit(x, y, 1);
  for (let y = height - 1; y >= 0; y--) for (let x = width - 1; x >= 0; x--) visit(x, y, -1);
  return distance;
}
