import { sizeOf, type Tensor, type TensorArrays } from '../tensor.js';
import type { FlatTable } from './flat-table.js';

/** Where the values of a sparse tensor belong, level by level: TensorFlow Lite's SparsityParameters. */
export interface Sparsity {
  /** The dimension that each level goes through: the tensor's own, then those of blocks. */
  readonly order: readonly number[];
  /** For each dimension of blocks, the tensor's dimension that it divides. */
  readonly blocks: readonly number[];
  readonly levels: readonly SparseLevel[];
}

/** A level with all places, or with those listed: `places` from `starts[k]` to before `starts[k + 1]` belong to item k of the level above. */
export type SparseLevel =
  | { readonly isDense: true; readonly size: number }
  | { readonly isDense: false; readonly starts: readonly number[]; readonly places: readonly number[] };

/** Reads the schema's table. */
export function readSparsity(table: FlatTable): Sparsity {
  const levels = table.tables(2).map((level): SparseLevel => {
    if (level.byte(0) === 0) return { isDense: true, size: level.integer(1) };
    return { isDense: false, starts: indexList(level, 2), places: indexList(level, 4) };
  });
  return { order: table.integers(0), blocks: table.integers(1), levels };
}

/** A list of places in 32, 16 or 8 bits: the field before it says which. */
function indexList(level: FlatTable, field: number): number[] {
  const list = level.table(field + 1);
  if (!list) return [];
  switch (level.byte(field)) {
    case 1:
      return list.integers(0);
    case 2:
      return list.shorts(0);
    default:
      return [...list.bytes(0)];
  }
}

/** The tensor with zeros where nothing is kept. `values` are those that are kept, in the order of the levels. */
export function densify<Type extends Tensor['type']>(
  type: Type,
  dims: readonly number[],
  values: TensorArrays[Type],
  { order, blocks, levels }: Sparsity,
): Tensor {
  const rank = dims.length;
  const data = new (values.constructor as new (size: number) => TensorArrays[Type])(sizeOf(dims));
  const blockSizes = blocks.map((_, k) => {
    const level = levels[rank + k];
    return level?.isDense ? level.size : 1;
  });
  const path = levels.map(() => 0);
  // Whatever a broken file says, no more steps than a whole tensor can need.
  let steps = (data.length + 1) * (levels.length + 1);
  let next = 0;
  const put = (): void => {
    const place = dims.map(() => 0);
    for (const [level, dimension] of order.entries()) {
      const step = path[level] as number;
      if (dimension < rank) place[dimension] = step;
      else {
        const divided = blocks[dimension - rank] as number;
        place[divided] = (place[divided] as number) * (blockSizes[dimension - rank] as number) + step;
      }
    }
    const at = place.reduce((sum, step, k) => sum * (dims[k] as number) + step, 0);
    if (next >= values.length || at >= data.length) throw new RangeError('A sparse value lies outside of its tensor.');
    data[at] = values[next++] as number & bigint;
  };
  const visit = (depth: number, item: number): void => {
    if (steps-- === 0) throw new RangeError('A sparse tensor has more places than values.');
    const level = levels[depth];
    if (!level) {
      put();
      return;
    }
    if (level.isDense) {
      for (let k = 0; k < level.size; k++) {
        path[depth] = k;
        visit(depth + 1, item * level.size + k);
      }
      return;
    }
    const [from, to] = [level.starts[item] ?? 0, level.starts[item + 1] ?? 0];
    for (let k = from; k < to; k++) {
      path[depth] = level.places[k] ?? 0;
      visit(depth + 1, k);
    }
  };
  visit(0, 0);
  return { type, dims, data } as Tensor;
}
