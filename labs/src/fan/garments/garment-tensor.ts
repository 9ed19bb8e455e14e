import { fashionUnit } from '../../fashion/fashion-unit.js';
import type { Raster } from '../../image/raster.js';
import { type FloatTensor, floats } from '../../tensor.js';

/** Squares in RGB as the networks for garments take them: [n, 1, side, side], in grey. */
export function garmentTensor(squares: readonly Raster[], side: number): FloatTensor {
  const size = side * side;
  const values = new Float32Array(squares.length * size);
  squares.forEach(({ data }, k) => {
    for (let i = 0; i < size; i++) {
      const [red, green, blue] = [data[3 * i], data[3 * i + 1], data[3 * i + 2]] as [number, number, number];
      values[k * size + i] = fashionUnit(0.299 * red + 0.587 * green + 0.114 * blue);
    }
  });
  return floats([squares.length, 1, side, side], values);
}

/** Levels of grey as an RGB square. */
export function greySquare(levels: Uint8Array | Uint8ClampedArray, side: number): Raster {
  return {
    width: side,
    height: side,
    channels: 3,
    data: Uint8ClampedArray.from({ length: 3 * side * side }, (_, i) => levels[Math.floor(i / 3)] as number),
  };
}
