import { type Network, parameterCount } from '../nn/network.js';
import { sizeOf } from '../tensor.js';

/** How many numbers a network has. */
export interface NetworkSizes {
  /** Trained numbers, each counted once: what is on disk. */
  readonly unique: number;
  /** The same counted each time a layer uses them: what a runtime holds that gives each layer a copy, and what a network without sharing would have. */
  readonly unrolled: number;
  /** Of the unique ones, those of one layer alone in a block that several share: what MiniViT adds, and layer normalisations. */
  readonly own: number;
}

/** Counts a network's numbers by what its graph does with them. */
export function networkSizes(network: Network): NetworkSizes {
  const uses = new Map<string, number>();
  for (const { inputs } of network.graph.nodes) for (const name of inputs) uses.set(name, (uses.get(name) ?? 0) + 1);
  let [unrolled, own] = [0, 0];
  for (const { name, dims, role } of network.state) {
    if (role.kind !== 'trained') continue;
    unrolled += sizeOf(dims) * (uses.get(name) ?? 0);
    if (isOfOneRepeat.test(name)) own += sizeOf(dims);
  }
  return { unique: parameterCount(network), unrolled, own };
}

/** `blocks.0.block.norm1.instances.1.weight`, `layers.2.blocks.0.proj_l.3.bias` */
const isOfOneRepeat = /\.instances\.\d+\.|\.(?:norm1_list|norm2_list|local_norm_list|local_conv_list|proj_l|proj_w)\.\d+\./;
