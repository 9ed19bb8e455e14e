import type { Size } from '../image/short-side.js';

/** Rows and columns of a map. */
export interface MapSize {
  readonly rows: number;
  readonly columns: number;
}

const dim = 256;
const heads = 8;
const decoderQueries = 900;

/** The map that a backbone makes of a sheet. */
export function mapOf({ width, height }: Size, stride: number): MapSize {
  return { rows: Math.ceil(height / stride), columns: Math.ceil(width / stride) };
}

/** What attention keeps and multiplies, in numbers: without the projections, which are alike. */
export interface AttentionCost {
  /** The most numbers that lie there at once: weights, and values contracted along the longer side. */
  readonly kept: number;
  readonly products: number;
}

/** Row-column decoupled attention of some queries to a map. */
export function decoupledCost(queries: number, { rows, columns }: MapSize): AttentionCost {
  const contracted = queries * Math.min(rows, columns) * dim;
  return {
    kept: queries * heads * (rows + columns) + contracted,
    products: queries * dim * (rows + columns + rows * columns) + contracted,
  };
}

/** Attention of some queries to all places of a map. */
export function fullCost(queries: number, { rows, columns }: MapSize): AttentionCost {
  return { kept: queries * heads * rows * columns, products: 2 * queries * dim * rows * columns };
}

/** Bytes of single floats as megabytes. */
export function megabytes(numbers: number): number {
  return Number(((numbers * 4) / 1e6).toFixed(1));
}

/** The cost of both on maps of strides 32, 16 and 8 of a sheet, for a layer of the encoder and for one of the decoder. */
export function costTable(sheet: Size): (string | number)[][] {
  const maps = [32, 16, 8].map((stride) => ({ stride, map: mapOf(sheet, stride) }));
  const rows = maps.flatMap(({ stride, map }) =>
    [['encoder', map.rows * map.columns] as const, ['decoder', decoderQueries] as const].map(([layer, queries]) => {
      const [decoupled, full] = [decoupledCost(queries, map), fullCost(queries, map)];
      const millions = ({ products }: AttentionCost) => Math.round(products / 1e6);
      const ratio = Number((full.kept / decoupled.kept).toFixed(2));
      return [
        layer,
        stride,
        map.rows,
        map.columns,
        queries,
        megabytes(decoupled.kept),
        megabytes(full.kept),
        ratio,
        millions(decoupled),
        millions(full),
      ];
    }),
  );
  return [['layer', 'stride', 'rows', 'columns', 'queries', 'RCDA MB', 'full MB', 'full / RCDA', 'RCDA Mmul', 'full Mmul'], ...rows];
}
