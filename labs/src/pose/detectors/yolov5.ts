import { boxInPicture, clippedBox, letterbox, letterboxInverse, type WidthHeight } from '../../detect/letterbox.js';
import { nonMaximumSuppression } from '../../detect/nms.js';
import { yoloCandidates } from '../../detect/yolo-candidates.js';
import { rgbRaster } from '../../image/raster.js';
import { resizeRaster } from '../../image/resize.js';
import type { LabContext } from '../../lab.js';
import { LabError } from '../../lab-error.js';
import type { Picture } from '../../media/picture.js';
import { readModel } from '../../onnx/read-model.js';
import { type FloatTensor, floats } from '../../tensor.js';
import { say } from '../../text.js';
import type { PersonDetector } from './person-detector.js';

/** The grey that YOLOv5 paints around pictures. */
const grey = 114;

/**
 * A user's own YOLOv5, as its export to ONNX makes it: one input [1, 3, rows, columns] of 0..1, one output [1, boxes, 5 + classes], people in class 0.
 * @throws LabError `unreadable` for a network of another kind.
 */
export async function openYolov5({ openSession }: LabContext, file: Uint8Array, leastScore: number): Promise<PersonDetector> {
  const { name, size } = shapeOf(file);
  const session = await openSession(file, { name: 'yolov5' });
  return {
    async detect(picture) {
      const [output] = Object.values(await session.run({ [name]: paddedPicture(picture, size) }));
      if (output?.type !== 'float32' || output.dims.length !== 3 || (output.dims[2] ?? 0) < 6) throw otherNetwork();
      const found = yoloCandidates(output, { confidence: leastScore, isMultiLabel: false }).filter((each) => each.class === 0);
      const kept = nonMaximumSuppression(found, { iou: 0.45, isAgnostic: false });
      const frame: WidthHeight = [picture.width, picture.height];
      const back = letterboxInverse(frame, size);
      return kept.map(({ box, score }) => ({ box: clippedBox(boxInPicture(box, back), frame), score }));
    },
    dispose: () => session.dispose(),
  };
}

function shapeOf(file: Uint8Array): { readonly name: string; readonly size: WidthHeight } {
  const [input, ...others] = readModel(file).inputs;
  const [, channels, rows, columns] = input?.dims ?? [];
  if (!input || others.length > 0 || input.type !== 'float32' || channels !== 3) throw otherNetwork();
  const side = (dim: number | string | undefined) => (typeof dim === 'number' && dim > 0 ? dim : 640);
  return { name: input.name, size: [side(columns), side(rows)] };
}

/** [1, 3, rows, columns] of 0..1: the picture in the middle, in its own shape, grey around it. */
function paddedPicture(picture: Picture, [width, height]: WidthHeight): FloatTensor {
  const { resized, pad } = letterbox([picture.width, picture.height], [width, height], { isTight: false, scalesUp: true });
  const { data } = resizeRaster(rgbRaster(picture), resized[0], resized[1], 'bilinear');
  const values = new Float32Array(3 * width * height).fill(grey / 255);
  for (let row = 0, from = 0; row < resized[1]; row++) {
    for (let column = 0; column < resized[0]; column++, from += 3) {
      const to = (row + pad.top) * width + column + pad.left;
      for (let c = 0; c < 3; c++) values[c * width * height + to] = (data[from + c] as number) / 255;
    }
  }
  return floats([1, 3, height, width], values);
}

function otherNetwork(): LabError {
  return new LabError('unreadable', say('This network is not a YOLOv5 as it is exported to ONNX.', '这不是导出为 ONNX 的 YOLOv5 网络。'), {
    hint: say(
      'Export it with: python export.py --weights yolov5s.pt --include onnx',
      '请用 python export.py --weights yolov5s.pt --include onnx 导出。',
    ),
  });
}
