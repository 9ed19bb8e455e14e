import { parameterCount } from '../../nn/network.js';
import { say } from '../../text.js';
import type { Golden, GoldenKind } from '../golden-kind.js';
import { checkDetections } from '../networks/check-detections.js';
import { checkNetwork } from '../networks/check-network.js';
import { networkFamilies } from '../networks/families.js';
import type { NetworkFamily } from '../networks/network-family.js';
import { networkGolden } from '../networks/network-golden.js';
import { readMembers } from '../read-golden.js';

/** Networks with hashed weights: what they need, and what they compute. */
export const networkKind: GoldenKind = {
  name: `network (${networkFamilies.map(({ name }) => name).join(', ')})`,
  matches: (golden) => familyOf(golden) !== undefined,
  async verify(golden, context) {
    const file = readMembers(networkGolden, golden);
    const family = familyOf(golden) as NetworkFamily;
    const shown = [...Object.keys(file.outputs), ...Object.keys(file.activations)];
    context.progress(say('building and running the network', '构建并运行网络'));
    const network = family.build(file, shown);
    const checks = await checkNetwork(network, family.feeds(file), file, context, (results) => checkDetections(results, file));
    return { params: parameterCount(network), checks };
  },
};

function familyOf({ config, model }: Golden): NetworkFamily | undefined {
  if (typeof config !== 'object' || config === null) return undefined;
  return networkFamilies.find((family) => family.matches(config as Record<string, unknown>, String(model)));
}
