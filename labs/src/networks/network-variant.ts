import type { Network } from '../nn/network.js';

/** A network that its authors released, or one like it, by a name. */
export interface NetworkVariant {
  readonly name: string;
  /** @param shown names of values inside that a run gives back beside the outputs */
  build(shown?: readonly string[]): Network;
}
