import { parameterCount } from '../../nn/network.js';
import { writeModel } from '../../onnx/write-model.js';
import type { Tensor } from '../../tensor.js';
import { say } from '../../text.js';
import { bindWeights } from '../../weights/bind-weights.js';
import { hashWeights } from '../../weights/hash-weights.js';
import { failure, notCompared } from '../compare.js';
import type { Golden, GoldenCheck, GoldenKind } from '../golden-kind.js';
import { checkState } from '../networks/check-state.js';
import { networkFamilies } from '../networks/families.js';
import type { NetworkFamily } from '../networks/network-family.js';
import { type NetworkGolden, networkGolden } from '../networks/network-golden.js';
import { readMembers } from '../read-golden.js';
import { type Computed, compareTensor, largestOf } from '../tensor-record.js';

/** Networks with hashed weights: what they need, and what they compute. */
export const networkKind: GoldenKind = {
  name: `network (${networkFamilies.map(({ name }) => name).join(', ')})`,
  matches: (golden) => familyOf(golden) !== undefined,
  async verify(golden, { openSession, progress }) {
    const file = readMembers(networkGolden, golden);
    const family = familyOf(golden) as NetworkFamily;
    const shown = [...Object.keys(file.outputs), ...Object.keys(file.activations)];
    progress(say('building the network', '构建网络'));
    const network = family.build(file, shown);
    const weights = hashWeights(network);
    const state = await checkState(network, weights, file);
    progress(say('running the network', '运行网络'));
    const session = await openSession(writeModel(bindWeights(network, weights)));
    try {
      const results = await session.run(family.feeds(file));
      return { params: parameterCount(network), checks: [...state, ...checkValues(file, results)] };
    } finally {
      await session.dispose();
    }
  },
};

function familyOf({ config, model }: Golden): NetworkFamily | undefined {
  if (typeof config !== 'object' || config === null) return undefined;
  return networkFamilies.find((family) => family.matches(config as Record<string, unknown>, String(model)));
}

function checkValues({ outputs, activations }: NetworkGolden, results: Readonly<Record<string, Tensor>>): GoldenCheck[] {
  return [
    ...Object.entries(outputs).map(([name, record]) => {
      const result = results[name];
      const tolerance = /box/i.test(name) ? 1e-5 : 1e-4;
      return result ? compareTensor(name, computed(result), record, tolerance) : failure(name, tolerance, missing);
    }),
    ...Object.entries(activations).map(([name, record]) => {
      const result = results[name];
      return result ? compareTensor(name, computed(result), record, 2e-5 * Math.max(1, largestOf(record))) : notCompared(name);
    }),
  ];
}

const missing = say('the network has no such output', '网络没有这个输出');

/** Networks give back single floats. */
function computed({ dims, data }: Tensor): Computed {
  return { dims, data: data as Float32Array };
}
