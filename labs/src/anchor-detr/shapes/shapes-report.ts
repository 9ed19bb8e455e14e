import type { ShapesScore } from '../training/score-shapes.js';

/** How our own detector was trained, and how well it and those beside it do on drawn scenes that none was trained on. */
export interface ShapesReport {
  readonly steps: number;
  /** Scenes of a step. */
  readonly size: number;
  readonly networks: readonly {
    readonly points: number;
    readonly patterns: number;
    readonly seed: number;
    /** On scenes like those of the training, and on piles alone. */
    readonly mixed: ShapesScore;
    readonly piled: ShapesScore;
    /** On piles, when only the queries of one pattern are asked: pattern by pattern. */
    readonly alone: readonly ShapesScore[];
  }[];
}
