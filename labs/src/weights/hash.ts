import { type FloatTensor, floats, sizeOf } from '../tensor.js';

/** The integers that `labs-hash/1` draws for a name, one for each index: FNV-1a of the name, mixed with the index by murmur3's finaliser. */
export function hashBits(key: string): (index: number) => number {
  const seed = fnv1a(new TextEncoder().encode(key));
  return (index) => {
    let x = seed ^ Math.imul(index, 0x9e3779b1);
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    return (x ^ (x >>> 16)) >>> 0;
  };
}

/** A tensor that a name stands for: values of −a + b to a + b, the same on every machine and in every language. */
export function hashTensor(key: string, dims: readonly number[], a: number, b: number): FloatTensor {
  const bits = hashBits(key);
  const values = new Float32Array(sizeOf(dims));
  for (let i = 0; i < values.length; i++) values[i] = (2 * (bits(i) / 4294967296) - 1) * a + b;
  return floats(dims, values);
}

function fnv1a(bytes: Uint8Array): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5);
}
