import type { CocoDetection, CocoTruth } from '../detect/coco/coco-types.js';
import { detrDetections } from '../detect/detr-detections.js';
import type { LabResult } from '../lab.js';
import type { Picture } from '../media/picture.js';
import type { Stopwatch } from '../stopwatch.js';
import { chosenPoint, nearestPoint } from './chosen-point.js';
import type { ClassNames } from './class-names.js';
import type { Found } from './detect.js';
import { drawDetections } from './draw-detections.js';
import { drawPoint } from './draw-point.js';
import { evaluationTables } from './evaluation-tables.js';
import { matchTruth } from './match-truth.js';
import type { AnchorSettings } from './parameters.js';
import { boxTable, cocoRecords, pointTable } from './report.js';

/** A picture that was looked at, and what was found in it. */
export interface Looked {
  readonly picture: Picture;
  readonly found: Found;
  readonly nameOf: ClassNames;
  /** What is true of it, where that is known. */
  readonly truth: CocoTruth | null;
  /** Where in the picture the one begins that was given: boxes are told from there. */
  readonly corner: readonly [left: number, top: number];
}

/** What a run gives back that detected in a picture: drawn, told, and scored where the truth is known. */
export async function detectionResult(
  { picture, found, nameOf, truth, corner }: Looked,
  { x, y, threshold, imageId }: AnchorSettings,
  watch: Stopwatch,
): Promise<LabResult> {
  const detections = detrDetections(found.logits, found.boxes, picture.width, picture.height, 100);
  const point = chosenPoint(found, nearestPoint(found.points, x, y, picture), picture);
  // A query that is not sure may give two classes to one box: the likelier one is drawn.
  const drawn = detections.filter(
    ({ score, row }, rank) => score >= threshold && detections.findIndex((other) => other.row === row) === rank,
  );
  const overlay = () => drawDetections(picture, drawn, nameOf);
  const pictures = await watch.time('draw', () => ({ overlay: overlay(), point: drawPoint(picture, point, found.points, nameOf) }));
  const told = fromCorner(detections, corner);
  const records = cocoRecords(told, imageId, nameOf);
  const own = records.map(
    (each): CocoDetection => ({ image: each.image_id, category: each.category_id, box: each.bbox, score: each.score }),
  );
  const scored = truth ? await watch.time('evaluate', () => scoreAgainst(truth, found, own, picture)) : null;
  const tables = {
    boxes: boxTable(told, found, nameOf),
    pointBoxes: pointTable({ ...point, patterns: fromCorner(point.patterns, corner) }, nameOf),
  };
  return { data: { detections: records, ...scored?.data }, tables: { ...tables, ...scored?.tables }, pictures, timings: watch.timings() };
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

function fromCorner<Boxed extends { readonly box: readonly [number, number, number, number] }>(
  all: readonly Boxed[],
  [left, top]: Looked['corner'],
): Boxed[] {
  return all.map((each) => {
    const [l, t, r, b] = each.box;
    return { ...each, box: [l - left, t - top, r - left, b - top] as const };
  });
}
