import { type FloatTensor, floats, sizeOf, type Tensor } from '../tensor.js';
import { toFloat32 } from '../weights/to-float32.js';
import type { Quantization } from './read-tflite.js';

/** Weights as single floats: half floats one by one, whole numbers by (value − zero point) · scale. */
export function dequantize(tensor: Tensor, quantization: Quantization | null): FloatTensor {
  const plain = toFloat32(tensor);
  if (!quantization) return plain;
  const { scales, zeroPoints, axis } = quantization;
  const run = sizeOf(tensor.dims.slice(axis + 1));
  const count = tensor.dims[axis] ?? 1;
  const data = plain.data.map((value, k) => {
    const place = scales.length === 1 ? 0 : Math.floor(k / run) % count;
    return (value - (zeroPoints[place] ?? 0)) * (scales[place] ?? 1);
  });
  return floats(tensor.dims, data);
}
