import type { Network } from '../../nn/network.js';
import { writeModel } from '../../onnx/write-model.js';
import { openSession } from '../../runtime/node.js';
import type { Tensor } from '../../tensor.js';
import { bindWeights } from '../../weights/bind-weights.js';
import { hashWeights } from '../../weights/hash-weights.js';

/** Runs a network with hashed weights once; gives its outputs, and its weights by name. */
export async function runNetwork(network: Network, feeds: Readonly<Record<string, Tensor>>) {
  const weights = hashWeights(network);
  const session = await openSession(writeModel(bindWeights(network, weights)));
  const outputs = await session.run(feeds);
  await session.dispose();
  return {
    output: (name: string) => outputs[name]?.data as Float32Array,
    weight: (name: string) => {
      const tensor = weights.get(name);
      if (!tensor) throw new Error(`The network has no weight ${name}.`);
      return tensor.data as Float32Array;
    },
  };
}

/** The largest difference between two lists of numbers; not a number when one is longer. */
export function largestDifference(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) return Number.NaN;
  let largest = 0;
  for (let i = 0; i < one.length; i++) largest = Math.max(largest, Math.abs((one[i] as number) - (other[i] as number)));
  return largest;
}
