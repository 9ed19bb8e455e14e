import type { BackgroundSlopes } from './background-slopes.js';

/** A straight edge of the background, in pixels of the picture. */
export interface StraightLine {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** The direction across it. */
  readonly nx: number;
  readonly ny: number;
  /** From the middle to each end. */
  readonly half: number;
}

/**
 * The straight edges of a background: pixels where brightness rises most, joined to neighbours that rise in the same direction, and kept where they
 * lie on a line (after von Gioi et al., LSD, 2010, with a fixed width instead of counting false alarms). Hair and clothes have many short
 * ones: a line counts when it and others in its continuation, as behind the head, have a length together.
 * @param piece how long a piece of a line is at least, in pixels
 * @param whole how long all pieces of it are together
 */
export function straightLines(slopes: BackgroundSlopes, piece: number, whole: number): StraightLine[] {
  const isEdge = edgePixels(slopes);
  const pieces: StraightLine[] = [];
  for (let seed = 0; seed < isEdge.length; seed++) {
    if (isEdge[seed] === 0) continue;
    const pixels = joined(slopes, isEdge, seed);
    if (pixels.length < piece) continue;
    const line = lineThrough(slopes, pixels);
    if (line.half * 2 >= piece && line.spread <= mostSpread) pieces.push(line);
  }
  return pieces.filter((line) => {
    const continued = pieces.filter((other) => continues(line, other));
    return continued.reduce((sum, other) => sum + 2 * other.half, 0) >= whole;
  });
}

/** Whether a piece lies in the continuation of a line, or is it itself: the farther away, the less exactly a short line says where that is. */
function continues(line: StraightLine, other: StraightLine): boolean {
  if (Math.abs(line.nx * other.ny - line.ny * other.nx) > 0.1) return false;
  const [x, y] = [other.x - line.x, other.y - line.y];
  return Math.abs(x * line.nx + y * line.ny) <= 1.5 + 0.02 * Math.abs(x * line.ny - y * line.nx);
}

/** Brightness steps for a pixel, below which an edge is none. */
const leastSlope = 6;

/** How far pixels of a line may lie from it, in pixels: the root of the mean square. */
const mostSpread = 0.7;

/** Directions of neighbours that are joined differ by less than 20 degrees from the mean. */
const leastCosine = Math.cos((20 * Math.PI) / 180);

/** 1 where the slope is at least as steep as at both neighbours along it. */
function edgePixels({ width, height, dx, dy }: BackgroundSlopes): Uint8Array {
  const isEdge = new Uint8Array(width * height);
  for (let row = 1; row + 1 < height; row++) {
    for (let k = row * width + 1; k < (row + 1) * width - 1; k++) {
      const x = dx[k] as number;
      const y = dy[k] as number;
      const steepness = x * x + y * y;
      if (steepness < leastSlope * leastSlope) continue;
      const [flat, steep] = [Math.abs(x), Math.abs(y)];
      const across = flat > 0.4142 * steep ? Math.sign(x) : 0;
      const down = steep > 0.4142 * flat ? Math.sign(y) : 0;
      const step = down * width + across;
      const ahead = (dx[k + step] as number) ** 2 + (dy[k + step] as number) ** 2;
      const behind = (dx[k - step] as number) ** 2 + (dy[k - step] as number) ** 2;
      if (steepness > ahead && steepness >= behind) isEdge[k] = 1;
    }
  }
  return isEdge;
}

/** The edge pixels that hang together with one in direction and place; they are taken out. */
function joined({ width, dx, dy }: BackgroundSlopes, isEdge: Uint8Array, seed: number): number[] {
  const pixels = [seed];
  isEdge[seed] = 0;
  let [sumX, sumY] = direction(dx, dy, seed);
  for (let next = 0; next < pixels.length; next++) {
    const from = pixels[next] as number;
    for (let row = -1; row <= 1; row++) {
      for (let k = from + row * width - 1; k <= from + row * width + 1; k++) {
        if (isEdge[k] !== 1) continue;
        const [x, y] = direction(dx, dy, k);
        if (x * sumX + y * sumY < leastCosine * Math.sqrt(sumX * sumX + sumY * sumY)) continue;
        isEdge[k] = 0;
        pixels.push(k);
        sumX += x;
        sumY += y;
      }
    }
  }
  return pixels;
}

function direction(dx: Float32Array, dy: Float32Array, k: number): readonly [number, number] {
  const length = Math.sqrt((dx[k] as number) ** 2 + (dy[k] as number) ** 2);
  return [(dx[k] as number) / length, (dy[k] as number) / length];
}

/** The line of least squares, and how far its pixels lie from it. */
function lineThrough({ left, top, width }: BackgroundSlopes, pixels: readonly number[]): StraightLine & { readonly spread: number } {
  let [x, y, xx, xy, yy] = [0, 0, 0, 0, 0];
  for (const k of pixels) {
    const [column, row] = [k % width, Math.floor(k / width)];
    x += column;
    y += row;
    xx += column * column;
    xy += column * row;
    yy += row * row;
  }
  const count = pixels.length;
  [x, y] = [x / count, y / count];
  [xx, xy, yy] = [xx / count - x * x, xy / count - x * y, yy / count - y * y];
  const along = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(along), Math.sin(along)];
  const spread = Math.sqrt(Math.max(0, sin * sin * xx - 2 * sin * cos * xy + cos * cos * yy));
  let [first, last] = [0, 0];
  for (const k of pixels) {
    const at = ((k % width) - x) * cos + (Math.floor(k / width) - y) * sin;
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  const middle = (first + last) / 2;
  return { x: left + x + middle * cos, y: top + y + middle * sin, nx: -sin, ny: cos, half: (last - first) / 2, spread };
}
