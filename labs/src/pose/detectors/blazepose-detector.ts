import { decodeSsd, type PointedDetection } from '../../detect/decode-ssd.js';
import { ssdAnchors } from '../../detect/ssd-anchors.js';
import { weightedSuppression } from '../../detect/weighted-suppression.js';
import type { LabContext } from '../../lab.js';
import { floats } from '../../tensor.js';
import { tfliteToOnnx } from '../../tflite/tflite-to-onnx.js';
import { poseDetectorFile } from '../pose-files.js';
import type { FoundPerson, PersonDetector } from './person-detector.js';
import { wholePicture } from './whole-picture.js';

const size = 224;
const anchors = ssdAnchors(size, [
  { stride: 8, boxes: 2 },
  { stride: 16, boxes: 2 },
  { stride: 32, boxes: 6 },
]);

/** BlazePose's own detector, made for one or two people near the camera: it finds the circle around a body. */
export async function openBlazePoseDetector({ weights, openSession }: LabContext, leastScore: number): Promise<PersonDetector> {
  const session = await openSession(tfliteToOnnx(await weights(poseDetectorFile)));
  const buffer = new Float32Array(size * size * 3);
  return {
    async detect(picture) {
      const { pixels, toPicture } = wholePicture(picture, size, buffer);
      const input = floats(
        [1, size, size, 3],
        pixels.map((level) => level / 127.5 - 1),
      );
      const { Identity: values, Identity_1: logits } = await session.run({ input_1: input });
      const found = decodeSsd(values?.data as Float32Array, logits?.data as Float32Array, anchors, size, leastScore);
      return weightedSuppression(found, 0.3).map((detection) => {
        const { box, score } = personOf(detection);
        return { box: toPicture(box), score };
      });
    },
    dispose: () => session.dispose(),
  };
}

/** The square that the body's circle lies in: around point 0, the middle of the hips, through point 1. The detector's own box is the face's. */
function personOf({ points: [hips, circle], score }: PointedDetection): FoundPerson {
  const [x, y] = [(hips?.[0] ?? 0) * size, (hips?.[1] ?? 0) * size];
  const reach = Math.hypot((circle?.[0] ?? 0) * size - x, (circle?.[1] ?? 0) * size - y);
  return { box: [x - reach, y - reach, x + reach, y + reach], score };
}
