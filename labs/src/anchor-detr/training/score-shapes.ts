import type { CocoDetection, CocoObject } from '../../detect/coco/coco-types.js';
import { evaluateBoxes } from '../../detect/coco/evaluate-boxes.js';
import { detrDetections } from '../../detect/detr-detections.js';
import { normalise } from '../../image/normalise.js';
import { rgbRaster } from '../../image/raster.js';
import { writeModel } from '../../onnx/write-model.js';
import { seededRandom } from '../../random.js';
import type { OpenSession } from '../../runtime/session.js';
import type { FloatTensor } from '../../tensor.js';
import { bindWeights } from '../../weights/bind-weights.js';
import type { StateDict } from '../../weights/state-mismatch.js';
import { drawScene } from '../shapes/draw-scene.js';
import { shapeKinds } from '../shapes/shape-kinds.js';
import { type SceneRule, shapeScene } from '../shapes/shape-scene.js';
import { shapeStatistics } from '../shapes/shape-unit.js';
import type { ShapesConfig } from '../shapes/shapes-config.js';
import { shapesNetwork } from '../shapes/shapes-network.js';

/** COCO's figures of a detector of shapes on scenes that it was not trained on. */
export interface ShapesScore {
  readonly pictures: number;
  readonly objects: number;
  readonly ap: number;
  readonly ap50: number;
  readonly ap75: number;
  /** The part of objects that is found at all, over all overlaps, with a hundred detections a picture. */
  readonly recall: number;
}

/** Which scenes, and which queries are asked: all patterns, or one alone. */
export interface ShapesTask {
  readonly rule: SceneRule;
  readonly pictures: number;
  readonly seed: number;
  readonly pattern: number | null;
}

/** Lets the network detect in so many drawn scenes of a rule, and scores what it finds. */
export async function scoreShapes(
  openSession: OpenSession,
  config: ShapesConfig,
  weights: StateDict,
  { rule, pictures, seed, pattern }: ShapesTask,
): Promise<ShapesScore> {
  const random = seededRandom(seed);
  const session = await openSession(writeModel(bindWeights(shapesNetwork(config), weights)));
  const { side } = config;
  const objects: CocoObject[] = [];
  const found: CocoDetection[] = [];
  for (let image = 0; image < pictures; image++) {
    const scene = shapeScene(random, rule);
    for (const { class: category, x, y, side: part } of scene.shapes) {
      const length = part * side;
      objects.push({
        image,
        category,
        box: [x * side - length / 2, y * side - length / 2, length, length],
        area: length ** 2,
        isCrowd: false,
      });
    }
    const input = normalise(rgbRaster(drawScene(scene, side, random)), shapeStatistics);
    const { pred_logits: logits, pred_boxes: boxes } = await session.run({ input });
    for (const { box, class: category, score, row } of detrDetections(logits as FloatTensor, boxes as FloatTensor, side, side, 100)) {
      if (pattern !== null && Math.floor(row / config.transformer.queries) !== pattern) continue;
      const [left, top, right, bottom] = box;
      found.push({ image, category, box: [left, top, right - left, bottom - top], score });
    }
  }
  await session.dispose();
  const categories = new Map(shapeKinds.map(({ name }, k) => [k, name]));
  const { figures } = evaluateBoxes({ images: Array.from({ length: pictures }, (_, k) => k), categories, objects }, found);
  const figure = (wanted: string) => Number((figures.find(({ name }) => name === wanted)?.value ?? 0).toFixed(4));
  return { pictures, objects: objects.length, ap: figure('AP'), ap50: figure('AP50'), ap75: figure('AP75'), recall: figure('AR of 100') };
}
