import type { Colour } from '../../draw/paint.js';
import { emptyPicture, type Picture } from '../../media/picture.js';
import type { Random } from '../../random.js';
import { shapeKinds } from './shape-kinds.js';
import type { SceneShape, ShapeScene } from './shape-scene.js';

/** How far grain moves each level, on average. */
const grain = 4;

/** Draws a scene as a square of so many pixels, with soft edges and some grain. */
export function drawScene({ ground, shapes }: ShapeScene, pixels: number, random: Random): Picture {
  const picture = emptyPicture(pixels, pixels);
  const { data } = picture;
  const [above, below] = ground;
  for (let y = 0; y < pixels; y++) {
    const part = y / pixels;
    const colour = above.map((level, c) => level + part * ((below[c] as number) - level)) as unknown as Colour;
    for (let x = 0; x < pixels; x++) data.set([...colour, 255], (y * pixels + x) * 4);
  }
  for (const shape of shapes) drawShape(picture, shape);
  for (let k = 0; k < data.length; k++) if (k % 4 < 3) data[k] = (data[k] as number) + grain * random.normal();
  return picture;
}

function drawShape({ width, data }: Picture, { class: kind, x, y, side, colour }: SceneShape): void {
  const outside = shapeKinds[kind]?.outside ?? (() => 1);
  const half = (side * width) / 2;
  const [left, right] = [Math.floor(x * width - half), Math.ceil(x * width + half)];
  const [top, bottom] = [Math.floor(y * width - half), Math.ceil(y * width + half)];
  for (let row = Math.max(0, top); row < Math.min(width, bottom); row++) {
    for (let column = Math.max(0, left); column < Math.min(width, right); column++) {
      const distance = outside((column + 0.5 - x * width) / half, (row + 0.5 - y * width) / half) * half;
      const covered = Math.min(1, Math.max(0, 0.5 - distance));
      const at = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[at + c] = (data[at + c] as number) * (1 - covered) + (colour[c] as number) * covered;
    }
  }
}
