import type { Raster } from '../image/raster.js';
import type { FloatTensor } from '../tensor.js';
import type { Classifier } from './classifier.js';

/** The gate of each channel of one block [dim], head after head. */
export interface BlockGates {
  readonly values: Float32Array;
  readonly heads: number;
}

/** What goes on inside of a network with channel attention for one picture. */
export interface Inside {
  /** Of each block that has gates. */
  readonly gates: readonly BlockGates[];
  /** The tokens [side · side, dim] after each block, and the side of their map. */
  readonly tokens: readonly { readonly values: FloatTensor; readonly side: number }[];
}

/** A classifier that can be looked into. */
export interface InsideClassifier extends Classifier {
  look(square: Raster): Promise<Inside>;
}
