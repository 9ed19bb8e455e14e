/**
 * The cheapest way to give each row a column of its own (Kuhn's Hungarian method with potentials, as Jonker and Volgenant order it): rows are added one by
 * one along the shortest way of swaps. Time grows as rows² · columns.
 * @param costs finite numbers, a list for each row, each as long and at least as long as there are rows
 * @returns the column of each row
 */
export function assignment(costs: readonly (readonly number[])[]): readonly number[] {
  const columns = costs[0]?.length ?? 0;
  // A row of −1 is none; the column before the first is where a new row begins.
  const rowOf = new Int32Array(columns + 1).fill(-1);
  const ofRows = new Float64Array(costs.length);
  const ofColumns = new Float64Array(columns + 1);
  for (let row = 0; row < costs.length; row++) {
    rowOf[columns] = row;
    const before = shortestWay(costs, rowOf, ofRows, ofColumns);
    for (let at = before.end; at !== columns; at = before.columns[at] as number) rowOf[at] = rowOf[before.columns[at] as number] as number;
  }
  const columnOf = new Array<number>(costs.length).fill(-1);
  for (let column = 0; column < columns; column++) if ((rowOf[column] as number) >= 0) columnOf[rowOf[column] as number] = column;
  return columnOf;
}

/** Looks for a free column by Dijkstra's method, keeps the potentials right, and says by which column each was reached. */
function shortestWay(costs: readonly (readonly number[])[], rowOf: Int32Array, ofRows: Float64Array, ofColumns: Float64Array) {
  const columns = rowOf.length - 1;
  const before = new Int32Array(columns).fill(columns);
  const left = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const isDone = new Uint8Array(columns + 1);
  let at = columns;
  while ((rowOf[at] as number) >= 0) {
    isDone[at] = 1;
    const row = rowOf[at] as number;
    let [next, step] = [-1, Number.POSITIVE_INFINITY];
    for (let column = 0; column < columns; column++) {
      if (isDone[column]) continue;
      const reduced = (costs[row]?.[column] as number) - (ofRows[row] as number) - (ofColumns[column] as number);
      if (reduced < (left[column] as number)) {
        left[column] = reduced;
        before[column] = at;
      }
      if ((left[column] as number) < step) [next, step] = [column, left[column] as number];
    }
    for (let column = 0; column <= columns; column++) {
      if (isDone[column]) {
        ofRows[rowOf[column] as number] = (ofRows[rowOf[column] as number] as number) + step;
        ofColumns[column] = (ofColumns[column] as number) - step;
      } else left[column] = (left[column] as number) - step;
    }
    at = next;
  }
  return { end: at, columns: before };
}
