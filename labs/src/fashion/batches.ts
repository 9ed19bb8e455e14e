import { type Random, seededRandom } from '../random.js';
import { type FloatTensor, floats } from '../tensor.js';
import type { IdxArray } from '../training/read-idx.js';
import { fashionUnit } from './fashion-unit.js';

/** Pictures to learn from, and what is in them where that is known. */
export interface TrainingSet {
  /** [pictures, side, side] */
  readonly pictures: IdxArray;
  /** [pictures], or null */
  readonly labels: IdxArray | null;
  readonly classes: number;
}

/** What the wanted class is taken down by, for all classes to share: nothing is certain. */
const smoothing = 0.1;

/**
 * Batches without end: all pictures in an order by chance, then in another. Each is mirrored or not and moved by up to two pixels.
 * @returns pictures [size, 1, side, side] after `fashionUnit`, and with labels how likely each class is [size, classes]
 */
export function batchesOf({ pictures, labels, classes }: TrainingSet, size: number, seed: number): () => readonly FloatTensor[] {
  const [total, side] = pictures.dims as [number, number];
  const random = seededRandom(seed);
  let order: number[] = [];
  return () => {
    const drawn = new Float32Array(size * side * side);
    const wanted = new Float32Array(size * classes).fill(smoothing / classes);
    for (let i = 0; i < size; i++) {
      if (order.length === 0) order = shuffled(total, random);
      const index = order.pop() as number;
      const place = {
        isMirrored: random.uniform() < 0.5,
        right: Math.round(random.between(-2, 2)),
        down: Math.round(random.between(-2, 2)),
      };
      put(pictures.data.subarray(index * side * side, (index + 1) * side * side), drawn.subarray(i * side * side), side, place);
      const at = i * classes + (labels?.data[index] ?? 0);
      wanted[at] = (wanted[at] as number) + 1 - smoothing;
    }
    const batch = floats([size, 1, side, side], drawn);
    return labels ? [batch, floats([size, classes], wanted)] : [batch];
  };
}

interface Place {
  readonly isMirrored: boolean;
  readonly right: number;
  readonly down: number;
}

function put(from: Uint8Array, to: Float32Array, side: number, { isMirrored, right, down }: Place): void {
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [column, row] = [isMirrored ? side - 1 - x - right : x - right, y - down];
      const isInside = row >= 0 && row < side && column >= 0 && column < side;
      to[y * side + x] = fashionUnit(isInside ? (from[row * side + column] as number) : 0);
    }
  }
}

function shuffled(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(random.uniform() * (i + 1));
    [order[i], order[other]] = [order[other] as number, order[i] as number];
  }
  return order;
}
