import { fashionUnit } from '../../fashion/fashion-unit.js';
import { miniDeit } from '../../networks/minivit/mini-deit.js';
import type { MiniDeitConfig } from '../../networks/minivit/mini-deit-config.js';
import { writeModel } from '../../onnx/write-model.js';
import type { OpenSession } from '../../runtime/session.js';
import { floats } from '../../tensor.js';
import type { IdxArray } from '../../training/read-idx.js';
import { bindWeights } from '../../weights/bind-weights.js';
import type { StateDict } from '../../weights/state-mismatch.js';
import type { SampleRows } from './linear-cka.js';

/** What each layer hands on of each picture: the mean of its tokens, as what the network classifies is the mean of the last layer's. */
export async function layerRows(
  openSession: OpenSession,
  config: MiniDeitConfig,
  weights: StateDict,
  { dims, data }: IdxArray,
): Promise<SampleRows[]> {
  const [count, side] = dims as [number, number];
  const { dim, depth, repeats } = config;
  const names = Array.from({ length: depth }, (_, layer) => `blocks.${Math.floor(layer / repeats)}.repeat${layer % repeats}.out`);
  const session = await openSession(writeModel(bindWeights(miniDeit(config, names), weights)));
  try {
    const outputs = await session.run({ input: floats([count, 1, side, side], Float32Array.from(data, fashionUnit)) }, names);
    return names.map((name) => ({ width: dim, values: meanTokens(outputs[name]?.data as Float32Array, count, dim) }));
  } finally {
    await session.dispose();
  }
}

/** [n, length, dim] to [n, dim]. */
function meanTokens(tokens: Float32Array, count: number, dim: number): Float32Array {
  const length = tokens.length / count / dim;
  const means = new Float32Array(count * dim);
  tokens.forEach((value, k) => {
    const at = Math.floor(k / (length * dim)) * dim + (k % dim);
    means[at] = (means[at] as number) + value / length;
  });
  return means;
}
