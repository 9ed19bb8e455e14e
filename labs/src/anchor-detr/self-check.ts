import { type Detection, intersectionOverUnion } from '../detect/box.js';
import { evaluateBoxes } from '../detect/coco/evaluate-boxes.js';
import { detrDetections } from '../detect/detr-detections.js';
import type { LabContext, SelfCheck } from '../lab.js';
import { anchorTransformerConfig } from '../networks/anchor-detr/anchor-detr-config.js';
import { anchorTransformer, type LongSide } from '../networks/anchor-detr/anchor-transformer.js';
import { writeModel } from '../onnx/write-model.js';
import { stopwatch } from '../stopwatch.js';
import { type FloatTensor, floats } from '../tensor.js';
import { say } from '../text.js';
import { bindWeights } from '../weights/bind-weights.js';
import { hashTensor } from '../weights/hash.js';
import { hashWeights } from '../weights/hash-weights.js';
import { shapeNames } from './class-names.js';
import { detectShapes } from './detect-shapes.js';
import { drawnScene } from './shapes/drawn-scene.js';

/** Runs a small transformer, contracting rows first and columns first, lets our own network find a shape, and scores detections whose figure is known. */
export async function selfCheck(context: LabContext): Promise<SelfCheck> {
  const [one, other] = [await boxesOf('rows', context), await boxesOf('columns', context)];
  const apart = Math.max(...one.data.map((value, k) => Math.abs(value - (other.data[k] as number))));
  const { picture: scene, truth: known } = drawnScene(14);
  const { logits, boxes } = await detectShapes(scene, { layer: 1 }, context, stopwatch(context.now));
  const best = detrDetections(logits, boxes, scene.width, scene.height, 1)[0] as Detection;
  const [left, top, width, height] = known.objects.find(({ category }) => category === best.class)?.box ?? [0, 0, 0, 0];
  const overlap = intersectionOverUnion(best.box, [left, top, left + width, top + height]);
  const object = (left: number) => ({ image: 1, category: 1, box: [left, 0, 10, 10] as const, area: 100, isCrowd: false });
  const truth = { images: [1], categories: new Map([[1, 'square']]), objects: [object(0), object(50)] };
  const ap = evaluateBoxes(truth, [{ image: 1, category: 1, box: [0, 0, 10, 10], score: 1 }]).figures[0]?.value ?? 0;
  const checks = [
    {
      name: say('our own network finds a drawn shape', '自带网络找到画出的图形'),
      isOk: overlap > 0.8,
      detail: `${shapeNames(best.class)}, overlap ${overlap.toFixed(2)}`,
    },
    { name: say('both orders of contraction agree', '两种收缩次序一致'), isOk: apart < 1e-5, detail: `${apart.toExponential(1)} apart` },
    {
      name: say('one of two objects found: AP 51/101', '两个目标找到一个：AP 51/101'),
      isOk: Math.abs(ap - 51 / 101) < 1e-9,
      detail: ap.toFixed(6),
    },
  ];
  return { isOk: checks.every(({ isOk }) => isOk), checks };
}

async function boxesOf(longSide: LongSide, { openSession }: LabContext): Promise<FloatTensor> {
  const config = anchorTransformerConfig.parse({ dim: 32, heads: 4, enc: 1, dec: 1, ffn: 32, queries: 9, patterns: 2, classes: 5 });
  const network = anchorTransformer(config, longSide);
  const session = await openSession(writeModel(bindWeights(network, hashWeights(network))));
  const feeds = { src: hashTensor('src', [1, 1, 32, 5, 7], 1, 0), mask: floats([1, 5, 7], new Float32Array(35)) };
  const outputs = await session.run(feeds);
  await session.dispose();
  return outputs.boxes_all_layers as FloatTensor;
}
