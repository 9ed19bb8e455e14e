import type { CocoTruth } from '../../detect/coco/coco-types.js';
import type { Picture } from '../../media/picture.js';
import { seededRandom } from '../../random.js';
import { drawScene } from './draw-scene.js';
import { shapeKinds } from './shape-kinds.js';
import { piledScenes, shapeScene } from './shape-scene.js';

/** A scene of piles by its number, drawn large, and what is true of it. */
export function drawnScene(number: number): { readonly picture: Picture; readonly truth: CocoTruth } {
  const random = seededRandom(number);
  const scene = shapeScene(random, piledScenes);
  const objects = scene.shapes.map(({ class: category, x, y, side }) => {
    const [left, top, length] = [(x - side / 2) * pixels, (y - side / 2) * pixels, side * pixels];
    return { image: number, category, box: [left, top, length, length] as const, area: length ** 2, isCrowd: false };
  });
  const categories = new Map(shapeKinds.map(({ name }, k) => [k, name]));
  return { picture: drawScene(scene, pixels, random), truth: { images: [number], categories, objects } };
}

const pixels = 512;
