import type { Raster } from '../raster.js';
import { resizeRaster } from '../resize.js';

/** Makes the picture smaller by a factor and large again, both by the mean of boxes. */
export function pixelate(raster: Raster, factor: number): Raster {
  const small = (side: number) => Math.min(side, Math.max(1, Math.trunc(side * factor)));
  return resizeRaster(resizeRaster(raster, small(raster.width), small(raster.height), 'box'), raster.width, raster.height, 'box');
}
