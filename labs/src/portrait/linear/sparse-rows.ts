import type { SparseRows } from './conjugate-gradient.js';

/** Collects equations one by one. */
export interface RowCollector {
  /** Adds the equation Σ factor · unknown = target; entries with unknown −1 are nodes that stay where they are, and count as 0. */
  add(weight: number, target: number, entries: readonly (readonly [unknown: number, factor: number])[]): void;
  finish(): SparseRows;
}

/** A collector for so many unknowns. */
export function collectRows(unknowns: number): RowCollector {
  const starts: number[] = [0];
  const columns: number[] = [];
  const factors: number[] = [];
  const weights: number[] = [];
  const targets: number[] = [];
  return {
    add(weight, target, entries) {
      if (weight <= 0) return;
      for (const [unknown, factor] of entries) {
        if (unknown < 0 || factor === 0) continue;
        columns.push(unknown);
        factors.push(factor);
      }
      if (columns.length === starts.at(-1)) return;
      starts.push(columns.length);
      weights.push(weight);
      targets.push(target);
    },
    finish: () => ({
      unknowns,
      starts: Int32Array.from(starts),
      columns: Int32Array.from(columns),
      factors: Float64Array.from(factors),
      weights: Float64Array.from(weights),
      targets: Float64Array.from(targets),
    }),
  };
}
