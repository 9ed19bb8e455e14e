import { decodeSsd, type PointedDetection } from '../../detect/decode-ssd.js';
import { ssdAnchors } from '../../detect/ssd-anchors.js';
import { weightedSuppression } from '../../detect/weighted-suppression.js';
import type { LabContext } from '../../lab.js';
import type { Picture } from '../../media/picture.js';
import { cropRegion } from '../../region/crop-region.js';
import { type Region, toPicture, turnOf } from '../../region/region.js';
import { shrinkPicture } from '../../region/shrink-picture.js';
import { tfliteToOnnx } from '../../tflite/tflite-to-onnx.js';
import { poseDetectorFile } from '../pose-files.js';

/** BlazePose's own detector, which knows how far a body reaches also where it is cut off. */
export interface BodyDetector {
  /**
   * The bodies in a square of a picture, surest first: the square around the circle around each, turned with the body, without room.
   * @param part not turned
   */
  detect(picture: Picture, part: Region, leastScore: number): Promise<{ readonly region: Region; readonly score: number }[]>;
  dispose(): Promise<void>;
}

const size = 224;
const anchors = ssdAnchors(size, [
  { stride: 8, boxes: 2 },
  { stride: 16, boxes: 2 },
  { stride: 32, boxes: 6 },
]);

/** Translates the network and opens it. */
export async function openBodyDetector({ weights, openSession }: LabContext): Promise<BodyDetector> {
  const session = await openSession(tfliteToOnnx(await weights(poseDetectorFile)), { name: 'blazepose-detector' });
  const buffer = new Float32Array(size * size * 3);
  return {
    async detect(picture, part, leastScore) {
      const factor = Math.max(1, Math.floor(part.width / size));
      const small = shrinkPicture(picture, factor);
      const shrunk = { ...part, x: part.x / factor, y: part.y / factor, width: part.width / factor, height: part.height / factor };
      const input = cropRegion(small, shrunk, size, { black: -1, white: 1 }, null, buffer);
      const { Identity: values, Identity_1: logits } = await session.run({ input_1: input });
      const found = decodeSsd(values?.data as Float32Array, logits?.data as Float32Array, anchors, size, leastScore);
      return weightedSuppression(found, 0.3).map((detection) => ({ region: regionOf(detection, part), score: detection.score }));
    },
    dispose: () => session.dispose(),
  };
}

/** Around point 0, the middle of the hips, through point 1, upright on the line between them. The detector's own box is the face's. */
function regionOf({ points }: PointedDetection, part: Region): Region {
  const [hips, circle] = [0, 1].map((k) => toPicture(part, points[k]?.[0] ?? 0, points[k]?.[1] ?? 0)) as [
    [number, number],
    [number, number],
  ];
  const side = 2 * Math.hypot(circle[0] - hips[0], circle[1] - hips[1]);
  return { x: hips[0], y: hips[1], width: side, height: side, angle: turnOf(hips, circle, Math.PI / 2) };
}
