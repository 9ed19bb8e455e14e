import type { Detection } from '../detect/box.js';
import { colourOf } from '../draw/colours.js';
import { drawBox } from '../draw/draw-box.js';
import { drawLabel, textScale, textSize } from '../draw/draw-text.js';
import { copyPicture } from '../draw/paint.js';
import type { Picture } from '../media/picture.js';
import type { ClassNames } from './class-names.js';

/** The picture with a box and a label for each detection; the surest are drawn last, on top. */
export function drawDetections(picture: Picture, detections: readonly Detection[], nameOf: ClassNames): Picture {
  const drawn = copyPicture(picture);
  const scale = textScale(picture);
  for (const { box, score, class: category } of detections.toReversed()) {
    const colour = colourOf(category);
    drawBox(drawn, box, scale + 1, colour);
    const above = box[1] - textSize('', scale).height;
    drawLabel(drawn, `${nameOf(category)} ${score.toFixed(2)}`, box[0], above < 0 ? box[1] : above, scale, colour);
  }
  return drawn;
}
