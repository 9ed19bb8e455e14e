import type { Random } from '../../random.js';
import { type FloatImage, floatLayer } from '../float-image.js';

/**
 * Heights of 0 to 1 in clouds of all sizes, by the diamond-square algorithm on a torus.
 * @param decay how much less the heights change from one size to the next smaller
 */
export function plasma(width: number, height: number, decay: number, random: Random): FloatImage {
  const size = 2 ** Math.ceil(Math.log2(Math.max(width, height, 2)));
  const map = new Float64Array(size * size);
  const at = (y: number, x: number) => ((y + size) % size) * size + ((x + size) % size);
  let wobble = 100;
  const set = (y: number, x: number, neighbours: readonly (readonly [number, number])[]) => {
    const sum = neighbours.reduce((total, [dy, dx]) => total + (map[at(y + dy, x + dx)] as number), 0);
    map[at(y, x)] = sum / 4 + wobble * random.between(-wobble, wobble);
  };
  for (let step = size; step >= 2; step /= 2) {
    const half = step / 2;
    const [corners, sides] = [cornersAt(half), sidesAt(half)];
    for (let y = 0; y < size; y += step) for (let x = 0; x < size; x += step) set(y + half, x + half, corners);
    for (let y = 0; y < size; y += step) for (let x = 0; x < size; x += step) set(y, x + half, sides);
    for (let y = 0; y < size; y += step) for (let x = 0; x < size; x += step) set(y + half, x, sides);
    wobble /= decay;
  }
  const [least, most] = [map.reduce((a, b) => Math.min(a, b)), map.reduce((a, b) => Math.max(a, b))];
  return cut(
    floatLayer(
      size,
      size,
      map.map((value) => (value - least) / (most - least)),
    ),
    width,
    height,
  );
}

function cornersAt(half: number): readonly (readonly [number, number])[] {
  return [
    [-half, -half],
    [-half, half],
    [half, -half],
    [half, half],
  ];
}

function sidesAt(half: number): readonly (readonly [number, number])[] {
  return [
    [-half, 0],
    [half, 0],
    [0, -half],
    [0, half],
  ];
}

function cut(layer: FloatImage, width: number, height: number): FloatImage {
  const data = new Float64Array(width * height);
  for (let y = 0; y < height; y++) data.set(layer.data.subarray(y * layer.width, y * layer.width + width), y * width);
  return floatLayer(width, height, data);
}
