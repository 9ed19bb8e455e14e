import { type AnchorTransformerConfig, anchorTransformerConfig } from '../../networks/anchor-detr/anchor-detr-config.js';

/** What the small detector of drawn shapes is built from: how it sees a picture, and its transformer. */
export interface ShapesConfig {
  /** The picture's side in pixels, and the windows that are taken of it: their side, how far apart, and how much is added around the picture. */
  readonly side: number;
  readonly window: number;
  readonly stride: number;
  readonly padding: number;
  /** Values that a window becomes before it is brought to the transformer's channels. */
  readonly found: number;
  readonly transformer: AnchorTransformerConfig;
}

/**
 * Our own detector: 6 × 6 windows of a picture of 48 pixels, two layers of 64 channels on each side, a grid of points with
 * some patterns each. Positions are encoded by quicker waves than in the paper, which has larger maps.
 */
export function shapesConfig(points: number, patterns: number): ShapesConfig {
  return {
    ...{ side: 48, window: 12, stride: 8, padding: 2, found: 64 },
    transformer: anchorTransformerConfig.parse({
      ...{ dim: 64, heads: 4, enc: 2, dec: 2, ffn: 128, waves: { turns: 4, temperature: 64 } },
      ...{ queries: points, patterns, classes: 3, prior: 'grid' },
    }),
  };
}

/** The one that is shipped: 3 × 3 points of three patterns. */
export const ownShapesConfig: ShapesConfig = shapesConfig(9, 3);

/** Places in a row of the map. */
export function mapSide({ side, stride }: ShapesConfig): number {
  return side / stride;
}
