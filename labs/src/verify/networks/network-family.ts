import type { Network } from '../../nn/network.js';
import type { Tensor } from '../../tensor.js';
import type { NetworkGolden } from './network-golden.js';

/** Networks that are built from configurations of one form. */
export interface NetworkFamily {
  /** What its networks are called. */
  readonly name: string;
  /** Whether a configuration is of this form, by the members it has; the name of the model only where two families share a form. */
  matches(config: Readonly<Record<string, unknown>>, model: string): boolean;
  /**
   * Builds the network that a golden file tells of.
   * @param shown names of values that a run gives back beside the outputs
   */
  build(golden: NetworkGolden, shown: readonly string[]): Network;
  /** The tensors to run it on. */
  feeds(golden: NetworkGolden): Readonly<Record<string, Tensor>>;
}
