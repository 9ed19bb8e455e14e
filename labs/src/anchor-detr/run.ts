import { readCocoDetections, readCocoTruth } from '../detect/coco/coco-files.js';
import type { CocoDetection, CocoImage, CocoTruth } from '../detect/coco/coco-types.js';
import { detrDetections } from '../detect/detr-detections.js';
import type { LabContext, LabRequest, LabResult } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import { gridPoints } from '../networks/anchor-detr/grid-points.js';
import { type Stopwatch, stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { costTable, mapOf } from './attention-costs.js';
import { chosenPoint, nearestPoint } from './chosen-point.js';
import { classNames } from './class-names.js';
import { detect, type Found } from './detect.js';
import { drawAnchors } from './draw-anchors.js';
import { drawDetections } from './draw-detections.js';
import { drawPoint } from './draw-point.js';
import { evaluationTables } from './evaluation-tables.js';
import { matchTruth } from './match-truth.js';
import type { AnchorSettings } from './parameters.js';
import { boxTable, cocoRecords, pointTable } from './report.js';
import { sheetSize } from './sheet.js';
import { timeAttention } from './time-attention.js';

/** Detects with a user's weights, shows what attention costs without them, and scores detections against what is true. */
export async function runAnchorDetr({ inputs, parameters }: LabRequest, context: LabContext): Promise<LabResult> {
  context.signal.throwIfAborted();
  const settings = parameters as unknown as AnchorSettings;
  const picture = inputs.input?.kind === 'picture' ? inputs.input.picture : null;
  const weights = inputs.weights?.kind === 'file' ? inputs.weights : null;
  const [truth, detections] = [inputs.truth, inputs.detections].map((file) => (file?.kind === 'file' ? file.bytes : null));
  const watch = stopwatch(context.now);
  if (picture && weights && !detections) return detectIn(picture, weights, truth ?? null, settings, context, watch);
  if (truth && detections && !picture && !weights) return evaluate(truth, detections, watch);
  if (picture && !weights && !truth && !detections) return showAttention(picture, settings, context, watch);
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
  const detections = detrDetections(found.logits, found.boxes, picture.width, picture.height, 100);
  const nameOf = classNames(found.logits.dims[2] ?? 0);
  const point = chosenPoint(found, nearestPoint(found.points, settings.x, settings.y, picture), picture);
  const records = cocoRecords(detections, settings.imageId, nameOf);
  const drawn = await watch.time('draw', () => ({
    overlay: drawDetections(
      picture,
      detections.filter(({ score }) => score >= settings.threshold),
      nameOf,
    ),
    point: drawPoint(picture, point, nameOf),
  }));
  const own = records.map(
    (each): CocoDetection => ({ image: each.image_id, category: each.category_id, box: each.bbox, score: each.score }),
  );
  const scored = truth ? await watch.time('evaluate', () => scoreAgainst(truth, found, own, picture)) : null;
  return {
    data: { detections: records, ...scored?.data },
    tables: { boxes: boxTable(detections, found, nameOf), pointBoxes: pointTable(point, nameOf), ...scored?.tables },
    pictures: drawn,
    timings: watch.timings(),
  };
}

/** COCO's figures of one picture, and the queries that answer for its objects. */
function scoreAgainst(
  truth: CocoTruth,
  found: Found,
  detections: readonly CocoDetection[],
  picture: Picture,
): Pick<LabResult, 'data' | 'tables'> {
  const { loss, table } = matchTruth(found, truth, picture);
  return { data: { loss }, tables: { ...evaluationTables(truth, detections), matches: table } };
}

async function showAttention(
  picture: Picture,
  { x, y, shortSide, stride }: AnchorSettings,
  context: LabContext,
  watch: Stopwatch,
): Promise<LabResult> {
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
      'Give --input for what attention costs, --input and --weights to detect, or --truth and --detections to score detections.',
      '给 --input 查看注意力的开销；给 --input 和 --weights 做检测；给 --truth 和 --detections 评估检测结果。',
    ),
  });
}
