import { decodeSsd, type PointedDetection } from '../../detect/decode-ssd.js';
import { ssdAnchors } from '../../detect/ssd-anchors.js';
import { weightedSuppression } from '../../detect/weighted-suppression.js';
import type { Picture } from '../../media/picture.js';
import { cropRegion } from '../../region/crop-region.js';
import { type Region, square, squareAround, toPicture, turnOf } from '../../region/region.js';
import { shrinkPicture } from '../../region/shrink-picture.js';
import type { Session } from '../../runtime/session.js';

const size = 128;
const anchors = ssdAnchors(size, [
  { stride: 8, boxes: 2 },
  { stride: 16, boxes: 6 },
]);

/**
 * Where the faces of a picture are, as the regions that Face Mesh wants, surest first: upright on the line of the eyes, with some room. The
 * detector finds faces from an eighth of what it is shown: it is shown the whole, and where nobody is seen, squares of half its size.
 */
export async function detectFaces(picture: Picture, detector: Session): Promise<Region[]> {
  const whole = squareAround(picture);
  const found = await facesIn(picture, [whole], detector);
  const all = found.length > 0 ? found : await facesIn(picture, tilesOf(picture, whole.width / 2), detector);
  return weightedSuppression(all, 0.3).map(regionOf);
}

async function facesIn(picture: Picture, parts: readonly Region[], detector: Session): Promise<PointedDetection[]> {
  const found: PointedDetection[] = [];
  const smaller = new Map<number, Picture>();
  for (const part of parts) {
    const factor = Math.max(1, Math.floor(part.width / size));
    const small = smaller.get(factor) ?? shrinkPicture(picture, factor);
    smaller.set(factor, small);
    const shrunk = { ...part, x: part.x / factor, y: part.y / factor, width: part.width / factor, height: part.height / factor };
    const { regressors, classificators } = await detector.run({ input: cropRegion(small, shrunk, size, { black: -1, white: 1 }) });
    const faces = decodeSsd(regressors?.data as Float32Array, classificators?.data as Float32Array, anchors, size, 0.5);
    found.push(...faces.map((face) => inPicture(face, part)));
  }
  return found;
}

/** Squares that cover a picture, each sharing half of itself with the next. */
function tilesOf({ width, height }: Picture, side: number): Region[] {
  const middles = (length: number) => {
    const steps = Math.max(0, Math.ceil((length - side) / (side / 2)));
    return Array.from({ length: steps + 1 }, (_, k) => (steps === 0 ? length / 2 : side / 2 + ((length - side) * k) / steps));
  };
  return middles(height).flatMap((y) => middles(width).map((x) => ({ x, y, width: side, height: side, angle: 0 })));
}

/** A detection in pixels of the picture instead of parts of what was shown. */
function inPicture({ box: [left, top, right, bottom], points, score }: PointedDetection, part: Region): PointedDetection {
  const corners = [...toPicture(part, left, top), ...toPicture(part, right, bottom)] as const;
  return { box: corners, points: points.map(([u, v]) => toPicture(part, u, v)), score };
}

/** The box, turned so that the line from the right eye (point 0) to the left (point 1) is level, square and half as large again. */
function regionOf({ box: [left, top, right, bottom], points: [rightEye, leftEye] }: PointedDetection): Region {
  const angle = rightEye && leftEye ? turnOf(rightEye, leftEye, 0) : 0;
  const box = { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top, angle };
  return square(box, 1.5);
}
