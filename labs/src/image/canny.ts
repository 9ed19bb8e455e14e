import { placeInside } from './border.js';
import type { FloatImage } from './float-image.js';

/**
 * Canny's edges of a layer of whole values, as OpenCV finds them: Sobel's slopes, added without squaring, thinned to their crest; weak ones stay
 * where they touch strong ones.
 * @returns 1 on edges, 0 elsewhere
 */
export function cannyEdges(layer: FloatImage, weak: number, strong: number): Uint8Array {
  const slopes = slopesOf(layer);
  const crest = crestOf(layer, slopes, weak);
  return joined(layer, crest, slopes.size, strong);
}

interface Slopes {
  readonly across: Float64Array;
  readonly down: Float64Array;
  /** |across| + |down|. */
  readonly size: Float64Array;
}

function slopesOf({ width, height, data }: FloatImage): Slopes {
  const across = new Float64Array(data.length);
  const down = new Float64Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = (dx: number, dy: number) =>
        data[placeInside(y + dy, height, 'nearest') * width + placeInside(x + dx, width, 'nearest')] as number;
      const corners = [value(-1, -1), value(1, -1), value(-1, 1), value(1, 1)] as const;
      const at = y * width + x;
      across[at] = corners[1] + corners[3] - corners[0] - corners[2] + 2 * (value(1, 0) - value(-1, 0));
      down[at] = corners[2] + corners[3] - corners[0] - corners[1] + 2 * (value(0, 1) - value(0, -1));
    }
  }
  return { across, down, size: across.map((value, i) => Math.abs(value) + Math.abs(down[i] as number)) };
}

/** Where a slope is steeper than its two neighbours uphill and downhill. */
function crestOf({ width, height }: FloatImage, { across, down, size }: Slopes, weak: number): Uint8Array {
  const steepness = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? 0 : (size[y * width + x] as number));
  const crest = new Uint8Array(size.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const own = size[at] as number;
      if (own <= weak) continue;
      const [dx, dy] = uphill(across[at] as number, down[at] as number);
      const [before, after] = [steepness(x - dx, y - dy), steepness(x + dx, y + dy)];
      const isDiagonal = dx !== 0 && dy !== 0;
      if (own > before && (isDiagonal ? own > after : own >= after)) crest[at] = 1;
    }
  }
  return crest;
}

/** The slope's direction, rounded to a neighbour. */
function uphill(across: number, down: number): readonly [dx: number, dy: number] {
  const [x, y] = [Math.abs(across), Math.abs(down)];
  if (y < x * Math.tan(Math.PI / 8)) return [1, 0];
  if (y > x * Math.tan((3 * Math.PI) / 8)) return [0, 1];
  return across < 0 === down < 0 ? [1, 1] : [-1, 1];
}

/** Strong places, and whatever of the crest is joined to them. */
function joined({ width, height }: FloatImage, crest: Uint8Array, size: Float64Array, strong: number): Uint8Array {
  const edges = new Uint8Array(crest.length);
  const open: number[] = [];
  const add = (at: number) => {
    edges[at] = 1;
    open.push(at);
  };
  for (let at = 0; at < crest.length; at++) if (crest[at] === 1 && (size[at] as number) > strong) add(at);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        const next = row * width + column;
        if (crest[next] === 1 && edges[next] === 0) add(next);
      }
    }
  }
  return edges;
}
