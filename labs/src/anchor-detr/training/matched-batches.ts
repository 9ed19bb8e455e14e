import { matchSet, type SetObject } from '../../detect/set-loss.js';
import { type Random, seededRandom } from '../../random.js';
import { type FloatTensor, floats } from '../../tensor.js';
import type { Jax } from '../../training/jax.js';
import { type Training, toArray } from '../../training/train.js';
import { drawScene } from '../shapes/draw-scene.js';
import { mixedScenes, type SceneRule, type ShapeScene, shapeScene } from '../shapes/shape-scene.js';
import { mapSide, type ShapesConfig } from '../shapes/shapes-config.js';
import { shapesPass } from './shapes-pass.js';
import { windowsOf } from './windows-of.js';

/**
 * Batches of drawn scenes without end. What the network finds in them as it is tells which queries are to answer for which objects, for each layer of the
 * decoder by itself. A batch is windows, 1 over the number of objects, and for each layer `isTrue`, `boxes` and `answers` as `shapesLoss` takes them.
 */
export function matchedBatches(jax: Jax, config: ShapesConfig, size: number, seed: number): Training['nextBatch'] {
  const random = seededRandom(seed);
  const find = jax.jit((weights: Parameters<typeof shapesPass>[2], windows: Parameters<typeof shapesPass>[3]) => {
    const found = shapesPass(jax, config, weights, windows);
    for (const array of Object.values(weights)) array.dispose();
    return found.map(({ logits, boxes }) => [logits, boxes] as const);
  });
  return async (weights) => {
    const { windows, objects } = drawnBatch(config, size, random, mixedScenes);
    const count = objects.reduce((sum, each) => sum + each.length, 0);
    const layers = find(jax.tree.ref(weights), toArray(jax, windows));
    const targets: FloatTensor[] = [];
    for (const [logits, boxes] of layers) targets.push(...targetsOf(await tensorOf(logits), await tensorOf(boxes), objects));
    return [windows, floats([1], [1 / Math.max(1, count)]), ...targets];
  };
}

/** Scenes as the network takes them, and what is in each. */
export function drawnBatch(config: ShapesConfig, size: number, random: Random, rule: SceneRule) {
  const { side, window } = config;
  const [places, length] = [mapSide(config) ** 2, 3 * window ** 2];
  const windows = new Float32Array(size * places * length);
  const objects: (readonly SetObject[])[] = [];
  for (let k = 0; k < size; k++) {
    const scene = shapeScene(random, rule);
    windowsOf(drawScene(scene, side, random), config, windows.subarray(k * places * length, (k + 1) * places * length));
    objects.push(sceneObjects(scene));
  }
  return { windows: floats([size * places, length], windows), objects };
}

/** What is to be found in a scene. */
export function sceneObjects({ shapes }: ShapeScene): SetObject[] {
  return shapes.map(({ class: category, x, y, side }) => ({ class: category, box: [x, y, side, side] }));
}

/** Which queries of a layer are to answer for what, as tensors. */
function targetsOf(logits: FloatTensor, boxes: FloatTensor, objects: readonly (readonly SetObject[])[]): FloatTensor[] {
  const [n = 0, queries = 0, classes = 0] = logits.dims;
  const isTrue = new Float32Array(n * queries * classes);
  const wanted = new Float32Array(n * queries * 4).fill(0.5);
  const answers = new Float32Array(n * queries);
  objects.forEach((own, image) => {
    const part = ({ data }: FloatTensor, width: number) =>
      floats([1, queries, width], data.subarray(image * queries * width, (image + 1) * queries * width));
    matchSet(part(logits, classes), part(boxes, 4), own).forEach(({ query }, k) => {
      const { class: category, box } = own[k] as SetObject;
      const at = image * queries + query;
      isTrue[at * classes + category] = 1;
      answers[at] = 1;
      wanted.set(box, at * 4);
    });
  });
  return [floats(logits.dims, isTrue), floats(boxes.dims, wanted), floats([n, queries, 1], answers)];
}

async function tensorOf(array: ReturnType<typeof toArray>): Promise<FloatTensor> {
  const dims = [...array.shape];
  return floats(dims, (await array.data()) as Float32Array);
}
