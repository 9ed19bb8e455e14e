import type { Waves } from '../../nn/sine-encoding.js';
import type { Value } from '../../onnx/graph.js';
import type { Queries } from './queries.js';

/** What attention to a map is built from. */
export interface AttentionShape {
  readonly dim: number;
  readonly heads: number;
  readonly waves: Waves;
}

/** How tokens look at a map [n, rows, columns, dim]: along rows and columns apart, or at all places together. Both give [n, length, dim]. */
export interface MapAttention {
  /** The map's own places look at it. */
  ofPlaces(prefix: string, map: Value): Value;
  /** Queries [n or 1, queries, dim] look at it. */
  ofQueries(prefix: string, content: Value, queries: Queries, map: Value): Value;
}
