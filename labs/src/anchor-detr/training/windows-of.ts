import type { Picture } from '../../media/picture.js';
import { shapeUnit } from '../shapes/shape-unit.js';
import { mapSide, type ShapesConfig } from '../shapes/shapes-config.js';

/**
 * The windows of a picture as rows, in the order of a convolution's weights: [places, 3 · window · window]. What lies outside of the picture is 0.
 * @param into where they are written
 */
export function windowsOf({ width, data }: Picture, config: ShapesConfig, into: Float32Array): void {
  const { window, stride, padding } = config;
  const side = mapSide(config);
  let at = 0;
  for (let place = 0; place < side * side; place++) {
    const [top, left] = [Math.floor(place / side) * stride - padding, (place % side) * stride - padding];
    for (let c = 0; c < 3; c++) {
      for (let y = top; y < top + window; y++) {
        for (let x = left; x < left + window; x++) {
          const isInside = y >= 0 && y < width && x >= 0 && x < width;
          into[at++] = isInside ? shapeUnit(data[(y * width + x) * 4 + c] as number) : 0;
        }
      }
    }
  }
}
