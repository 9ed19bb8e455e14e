import { type FloatTensor, floats } from '../../tensor.js';

const hidden = 32;

/** Features of all places of a square map [side · side, 64]: sine and cosine of y and of x at 16 frequencies each, positions counted from 1 to the last, which is 2π. */
export function fourierPositions(side: number): FloatTensor {
  const encode = (at: number) => {
    const position = ((at + 1) / (side + 1e-6)) * 2 * Math.PI;
    return Array.from({ length: hidden }, (_, i) => {
      const angle = position / 10000 ** ((2 * Math.floor(i / 2)) / hidden);
      return i % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    });
  };
  const rows = Array.from({ length: side * side }, (_, at) => [...encode(Math.floor(at / side)), ...encode(at % side)]);
  return floats([side * side, 2 * hidden], rows.flat());
}
