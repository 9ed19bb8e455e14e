import { sizeOf, type Tensor } from '../tensor.js';

/** The tensor with its dimensions in another order: dimension k of the result is dimension `order[k]` of the tensor. */
export function permute(tensor: Tensor, order: readonly number[]): Tensor {
  const dims = permuted(tensor.dims, order);
  const steps = permuted(stepsOf(tensor.dims), order);
  const source = tensor.data;
  const data = source.slice();
  const place = dims.map(() => 0);
  let from = 0;
  for (let to = 0; to < data.length; to++) {
    data[to] = source[from] as number & bigint;
    for (let k = dims.length - 1; k >= 0; k--) {
      place[k] = (place[k] as number) + 1;
      from += steps[k] as number;
      if ((place[k] as number) < (dims[k] as number)) break;
      from -= (steps[k] as number) * (dims[k] as number);
      place[k] = 0;
    }
  }
  return { ...tensor, dims, data } as Tensor;
}

/** A list in another order: item k of the result is item `order[k]`. */
export function permuted<Item>(list: readonly Item[], order: readonly number[]): Item[] {
  return order.map((k) => list[k] as Item);
}

/** How far apart two values lie that are neighbours along each dimension. */
function stepsOf(dims: readonly number[]): number[] {
  return dims.map((_, k) => sizeOf(dims.slice(k + 1)));
}
