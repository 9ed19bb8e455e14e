import type { Random } from '../../random.js';
import { clampUnit, type FloatImage, floatLayer, mapValues } from '../float-image.js';
import { gaussianFilter } from '../gaussian.js';

/** Feathers of ice, 0 to 1: stems with twigs at 60 degrees, about one for every 250 pixels, sized by the picture. */
export function iceCrystals(width: number, height: number, random: Random): FloatImage {
  const layer = floatLayer(width, height, new Float64Array(width * height));
  const reach = Math.min(width, height);
  const count = Math.max(4, Math.round((width * height) / 250));
  for (let i = 0; i < count; i++) {
    const from: Twig = {
      x: random.between(0, width),
      y: random.between(0, height),
      angle: random.between(0, 2 * Math.PI),
      length: reach * random.between(0.05, 0.3),
      light: random.between(0.3, 1),
    };
    grow(layer, from, 2, random);
  }
  return mapValues(gaussianFilter(layer, 0.5), clampUnit);
}

interface Twig {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly length: number;
  readonly light: number;
}

/** Draws a twig pixel by pixel; every few, two smaller ones leave it. */
function grow(layer: FloatImage, { x, y, angle, length, light }: Twig, depth: number, random: Random): void {
  const spacing = random.between(2.5, 5);
  let next = spacing;
  let turn = angle;
  let [atX, atY] = [x, y];
  for (let gone = 0; gone < length; gone++) {
    turn += random.between(-0.04, 0.04);
    atX += Math.cos(turn);
    atY += Math.sin(turn);
    const left = 1 - gone / length;
    lighten(layer, atX, atY, light * left);
    if (depth === 0 || gone < next) continue;
    next += spacing;
    for (const side of [-Math.PI / 3, Math.PI / 3]) {
      grow(layer, { x: atX, y: atY, angle: turn + side, length: length * left * 0.35, light: light * left * 0.8 }, depth - 1, random);
    }
  }
}

function lighten({ width, height, data }: FloatImage, x: number, y: number, light: number): void {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return;
  const at = row * width + column;
  data[at] = Math.max(data[at] as number, light);
}
