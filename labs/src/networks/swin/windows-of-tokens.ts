import type { SwinStage } from './swin-config.js';

/** Which token each place of each window holds, windows in rows and each window in rows; shifted windows wrap around the border. */
export function windowOrder({ side, window, shift }: SwinStage, isShifted: boolean): number[] {
  const across = side / window;
  const by = isShifted ? shift : 0;
  return Array.from({ length: side * side }, (_, at) => {
    const [tile, place] = [Math.floor(at / window ** 2), at % window ** 2];
    const row = Math.floor(tile / across) * window + Math.floor(place / window) + by;
    const column = (tile % across) * window + (place % window) + by;
    return (row % side) * side + (column % side);
  });
}

/** The order that puts back what another order moved. */
export function inverseOrder(order: readonly number[]): number[] {
  const back = new Array<number>(order.length);
  order.forEach((from, to) => {
    back[from] = to;
  });
  return back;
}

/** Two by two tokens for each of a map of half the side: the lower left one comes second, before the upper right one. */
export function mergeOrder(side: number): number[] {
  return Array.from({ length: side * side }, (_, at) => {
    const [cell, which] = [Math.floor(at / 4), at % 4];
    const row = 2 * Math.floor(cell / (side / 2)) + (which % 2);
    const column = 2 * (cell % (side / 2)) + Math.floor(which / 2);
    return row * side + column;
  });
}
