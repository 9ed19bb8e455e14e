import { readCocoDetections, readCocoTruth } from '../detect/coco/coco-files.js';
import type { CocoImage, CocoTruth } from '../detect/coco/coco-types.js';
import type { LabContext, LabRequest, LabResult } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import { gridPoints } from '../networks/anchor-detr/grid-points.js';
import { type Stopwatch, stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { costTable, mapOf } from './attention-costs.js';
import { nearestPoint } from './chosen-point.js';
import { classNames, shapeNames } from './class-names.js';
import { detect } from './detect.js';
import { detectShapes } from './detect-shapes.js';
import { detectionResult } from './detection-result.js';
import { drawAnchors } from './draw-anchors.js';
import { evaluationTables } from './evaluation-tables.js';
import type { AnchorSettings } from './parameters.js';
import { drawnScene } from './shapes/drawn-scene.js';
import { squareOnGround } from './shapes/square-on-ground.js';
import { sheetSize } from './sheet.js';
import { timeAttention } from './time-attention.js';

/** Detects with a user's weights, or without any finds shapes or shows what attention costs, and scores detections against what is true. */
export async function runAnchorDetr({ inputs, parameters }: LabRequest, context: LabContext): Promise<LabResult> {
  context.signal.throwIfAborted();
  const settings = parameters as unknown as AnchorSettings;
  const picture = inputs.input?.kind === 'picture' ? inputs.input.picture : null;
  const weights = inputs.weights?.kind === 'file' ? inputs.weights : null;
  const [truth, detections] = [inputs.truth, inputs.detections].map((file) => (file?.kind === 'file' ? file.bytes : null));
  const watch = stopwatch(context.now);
  if (picture && weights && !detections) return detectIn(picture, weights, truth ?? null, settings, context, watch);
  if (truth && detections && !picture && !weights) return evaluate(truth, detections, watch);
  if (!weights && !truth && !detections) {
    return settings.task === 'shapes' ? findShapes(picture, settings, context, watch) : showAttention(picture, settings, context, watch);
  }
  throw wrongInputs();
}

async function evaluate(truthFile: Uint8Array, detections: Uint8Array, watch: Stopwatch): Promise<LabResult> {
  const truth = readCocoTruth(truthFile);
  const tables = await watch.time('evaluate', () => evaluationTables(truth, readCocoDetections(detections, truth)));
  return { data: {}, tables, pictures: {}, timings: watch.timings() };
}

async function detectIn(
  picture: Picture,
  weights: { readonly name: string; readonly bytes: Uint8Array },
  truthFile: Uint8Array | null,
  settings: AnchorSettings,
  context: LabContext,
  watch: Stopwatch,
): Promise<LabResult> {
  const truth = truthFile ? truthOfImage(readCocoTruth(truthFile), settings.imageId) : null;
  const found = await detect(weights, picture, settings, context, watch);
  context.signal.throwIfAborted();
  const nameOf = classNames(found.logits.dims[2] ?? 0);
  return detectionResult({ picture, found, nameOf, truth, corner: [0, 0] }, settings, watch);
}

/** Our own network on a picture, or on a drawing whose shapes are known. */
async function findShapes(given: Picture | null, settings: AnchorSettings, context: LabContext, watch: Stopwatch): Promise<LabResult> {
  const scene = given ? null : await watch.time('draw', () => drawnScene(settings.drawing));
  const drawing = scene?.picture ?? null;
  const { square, left, top } = squareOnGround((given ?? drawing) as Picture);
  const found = await detectShapes(square, settings, context, watch);
  context.signal.throwIfAborted();
  const about = { picture: square, found, nameOf: shapeNames, truth: scene?.truth ?? null, corner: [left, top] } as const;
  const own = scene ? { ...settings, imageId: settings.drawing } : settings;
  const result = await detectionResult(about, own, watch);
  return drawing ? { ...result, pictures: { ...result.pictures, drawing } } : result;
}

async function showAttention(
  given: Picture | null,
  { x, y, shortSide, stride, drawing }: AnchorSettings,
  context: LabContext,
  watch: Stopwatch,
): Promise<LabResult> {
  const picture = given ?? drawnScene(drawing).picture;
  const sheet = sheetSize(picture, shortSide);
  const map = mapOf(sheet, stride);
  const points = gridPoints(300);
  const anchors = await watch.time('draw', () => drawAnchors(picture, points, nearestPoint(points, x, y, picture), map));
  const isFullTimed = await timeAttention(map, context, watch);
  return {
    data: { timed: { ...map, stride, isFullTimed, weights: 'by hash, not trained' } },
    tables: { attention: costTable(sheet) },
    pictures: { anchors },
    timings: watch.timings(),
  };
}

/** What is true of one picture. */
function truthOfImage(truth: CocoTruth, id: number): CocoTruth {
  const isOwn = (image: CocoImage) => String(image) === String(id);
  if (truth.images.some(isOwn)) return { ...truth, images: [id], objects: truth.objects.filter(({ image }) => isOwn(image)) };
  throw new LabError('bad-value', say(`The annotations have no image ${id}.`, `标注中没有编号为 ${id} 的图片。`), {
    hint: say('Say which one the picture is with --image-id.', '请用 --image-id 指定这张图片的编号。'),
  });
}

function wrongInputs(): LabError {
  return new LabError('usage', say('These inputs do not go together.', '给出的输入无法搭配运行。'), {
    hint: say(
      'Give nothing or --input for our own network, --input and --weights to detect with yours, or --truth and --detections to score detections.',
      '什么都不给或只给 --input 时使用自带网络；给 --input 和 --weights 用你的权重检测；给 --truth 和 --detections 评估检测结果。',
    ),
  });
}
