import { corrupt } from '../image/corruptions/corrupt.js';
import { corruptions } from '../image/corruptions/corruptions.js';
import type { Raster } from '../image/raster.js';
import type { LabContext, SelfCheck } from '../lab.js';
import { fan } from '../networks/fan/fan.js';
import { fanConfig } from '../networks/fan/fan-config.js';
import { say } from '../text.js';
import { hashWeights } from '../weights/hash-weights.js';
import { clusterTokens } from './cluster-tokens.js';
import { fanClassifier } from './fan-classifier.js';
import { fanNetworkOf } from './fan-network-of.js';

/** Spoils a small square in all ways twice, looks into a small FAN, and clusters tokens whose groups are known. */
export async function selfCheck(context: LabContext): Promise<SelfCheck> {
  const square: Raster = {
    width: 32,
    height: 32,
    channels: 3,
    data: Uint8ClampedArray.from({ length: 32 * 32 * 3 }, (_, k) => (k * 5) % 256),
  };
  const spoil = () => corruptions.map((each) => corrupt(square, each, { severity: 3, table: 'cifar', seed: 1 }).data.join());
  const [once, again] = [spoil(), spoil()];
  const same = once.filter((pixels, index) => pixels === again[index]).length;
  const weights = hashWeights(fan(fanConfig.parse({ img: 32, patch: 8, dim: 16, depth: 2, heads: 2, classes: 4 })));
  const small = await fanClassifier(fanNetworkOf(weights, 32), weights, { crop: 1, scaling: 'unit' }, context);
  const { gates } = await small.look(square);
  await small.dispose();
  // A gate is a sigmoid of something small, times a temperature of 0.9 to 1.1.
  const within = gates.flatMap(({ values }) => [...values]).filter((gate) => gate > 0.4 && gate < 0.7).length;
  const tokens = { type: 'float32' as const, dims: [4, 2], data: Float32Array.of(1, 0, 0, 1, 1, 0.1, 0.1, 1) };
  const groups = clusterTokens(tokens, 2, 1).join(' ');
  const checks = [
    {
      name: say('the same corruptions from the same seed', '同一种子得到相同的损坏'),
      isOk: same === corruptions.length,
      detail: `${same} of ${corruptions.length}`,
    },
    { name: say('gates of a small FAN', '小型 FAN 的门控'), isOk: within === 32, detail: `${within} of 32 within 0.4 to 0.7` },
    { name: say('two clusters of four tokens', '四个词元分为两类'), isOk: groups === '0 1 0 1', detail: groups },
  ];
  return { isOk: checks.every(({ isOk }) => isOk), checks };
}
