import { type FloatTensor, floats, type Tensor } from '../tensor.js';

/** The same values as single floats, whatever type a checkpoint keeps them in. */
export function toFloat32({ type, dims, data }: Tensor): FloatTensor {
  switch (type) {
    case 'float32':
      return { type, dims, data };
    case 'float16':
      return floats(dims, halvesToFloats(data));
    case 'int64':
      return floats(dims, Float32Array.from(data, Number));
    case 'float64':
    case 'int8':
    case 'uint8':
    case 'int32':
    case 'bool':
      return floats(dims, Float32Array.from(data));
  }
}

/** The number that the 16 bits of a half float stand for. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

let all: Float32Array | null = null;

/** There are only 65,536 half floats: looking them up is twenty times as fast as computing each. */
function halvesToFloats(halves: Uint16Array): Float32Array {
  all ??= Float32Array.from({ length: 0x10000 }, (_, bits) => halfToNumber(bits));
  const result = new Float32Array(halves.length);
  for (let k = 0; k < halves.length; k++) result[k] = all[halves[k] as number] as number;
  return result;
}
