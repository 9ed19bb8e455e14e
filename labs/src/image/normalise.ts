import { type FloatTensor, floats } from '../tensor.js';
import type { Raster } from './raster.js';

/** Mean and deviation of each channel, for values of 0..1. */
export interface ChannelStatistics {
  readonly mean: readonly [number, number, number];
  readonly std: readonly [number, number, number];
}

/**
 * The first three channels as a network's input [1, 3, height, width]: (x / 255 − mean) / std, each step in single floats as torch does it.
 */
export function normalise({ width, height, channels, data }: Raster, { mean, std }: ChannelStatistics): FloatTensor {
  const pixels = width * height;
  const values = new Float32Array(3 * pixels);
  for (let c = 0; c < 3; c++) {
    const [m, s] = [Math.fround(mean[c] as number), Math.fround(std[c] as number)];
    for (let i = 0; i < pixels; i++) {
      const unit = Math.fround((data[i * channels + c] as number) / 255);
      values[c * pixels + i] = Math.fround(unit - m) / s;
    }
  }
  return floats([1, 3, height, width], values);
}
