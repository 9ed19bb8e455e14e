import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { aboutFile } from '../about-file.js';
import { LabError } from '../lab-error.js';
import { adaptWeights, type WeightChanges } from '../networks/adapt-weights.js';
import type { NetworkVariant } from '../networks/network-variant.js';
import { parameterCount } from '../nn/network.js';
import { writeModel } from '../onnx/write-model.js';
import { say } from '../text.js';
import { bindWeights } from '../weights/bind-weights.js';
import { readWeights } from '../weights/read-weights.js';
import { unwritable } from './disk-error.js';
import { makeAside } from './make-aside.js';

/** What was made of a file of weights. */
export interface ConvertedNetwork extends WeightChanges {
  readonly parameters: number;
  /** Tensors that the network has. */
  readonly tensors: number;
  readonly bytes: number;
}

/**
 * Makes an .onnx file of a network and a user's file of weights.
 * @throws LabError with the path, for weights that cannot be read or are not of this network, and for a place that cannot be written.
 */
export async function convertNetwork(variant: NetworkVariant, weights: string, out: string): Promise<ConvertedNetwork> {
  if (resolve(weights) === resolve(out)) {
    throw new LabError('bad-value', say(`${out} would replace the weights.`, `${out} 会覆盖权重文件。`), {
      hint: say('Give another file with --out.', '请用 --out 指定另一个文件。'),
    });
  }
  const file = await readFile(weights).catch((cause) => {
    throw new LabError('unreadable', say(`${weights} cannot be read.`, `无法读取 ${weights}。`), { cause });
  });
  const network = variant.build();
  try {
    const { weights: own, changes } = adaptWeights(network, await readWeights(file));
    const model = writeModel(bindWeights(network, own));
    await replace(out, model);
    return { parameters: parameterCount(network), tensors: network.state.length, ...changes, bytes: model.length };
  } catch (error) {
    throw error instanceof LabError && error.code !== 'unwritable' ? aboutFile(weights, error) : error;
  }
}

async function replace(out: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(resolve(out));
  let aside: string | null = null;
  try {
    await mkdir(folder, { recursive: true });
    aside = await makeAside(folder, '.daybook-lab-');
    await writeFile(join(aside, 'model.onnx'), bytes);
    await rename(join(aside, 'model.onnx'), out);
  } catch (cause) {
    throw unwritable(out, cause);
  } finally {
    if (aside !== null) await rm(aside, { recursive: true, force: true });
  }
}
