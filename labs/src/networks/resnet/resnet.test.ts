import { describe, expect, it } from 'vitest';
import { type ConvOptions, convolved, type Map3, mapOf, times } from '../../testing/reference/maps.js';
import { largestDifference, runNetwork } from '../../testing/reference/run-network.js';
import { hashTensor } from '../../weights/hash.js';
import { resNet } from './resnet.js';
import { releasedResNet, resNetConfig } from './resnet-config.js';

const config = resNetConfig.parse({
  stem: 4,
  layers: [
    { name: 'layer1', planes: 2, blocks: 2, stride: 2, dilation: [1, 1] },
    { name: 'layer4', planes: 3, blocks: 2, stride: 1, dilation: [1, 2] },
  ],
  eps: 1e-5,
});

describe('a ResNet with a dilated last stage', () => {
  it('computes what its formulas say', async () => {
    const input = hashTensor('picture', [1, 3, 19, 26], 1, 0);
    const { output, weight: w } = await runNetwork(resNet(config), { input });
    const normal = (map: Map3, name: string) =>
      map.map((channel, c) => {
        const [weight, bias, mean, variance] = ['weight', 'bias', 'running_mean', 'running_var'].map(
          (last) => w(`${name}.${last}`)[c] as number,
        ) as [number, number, number, number];
        return channel.map((row) => row.map((x) => ((x - mean) / Math.sqrt(variance + 1e-5)) * weight + bias));
      });
    const relu = (map: Map3) => map.map((channel) => channel.map((row) => row.map((x) => Math.max(0, x))));
    const conv = (map: Map3, name: string, options: ConvOptions) => convolved(map, w(`${name}.weight`), null, options);
    let map: Map3 = relu(normal(conv(mapOf(input.data, [3, 19, 26]), 'conv1', { kernel: 7, stride: 2, padding: 3 }), 'bn1'));
    map = pooled(map);
    for (const { name, stride, dilation } of config.layers) {
      for (let block = 0; block < 2; block++) {
        const full = `${name}.${block}`;
        const own = {
          kernel: 3,
          stride: block === 0 ? stride : 1,
          dilation: dilation[block] as number,
          padding: dilation[block] as number,
        };
        const first = relu(normal(conv(map, `${full}.conv1`, { kernel: 1 }), `${full}.bn1`));
        const second = relu(normal(conv(first, `${full}.conv2`, own), `${full}.bn2`));
        const third = normal(conv(second, `${full}.conv3`, { kernel: 1 }), `${full}.bn3`);
        const around = block === 0 ? normal(conv(map, `${full}.downsample.0`, { kernel: 1, stride }), `${full}.downsample.1`) : map;
        map = relu(third.map((channel, c) => channel.map((row, y) => row.map((x, i) => x + (around[c]?.[y]?.[i] as number)))));
      }
    }
    expect(largestDifference(output('layer4'), map.flat(2))).toBeLessThan(2e-6);
  });
});

describe('the released ResNets', () => {
  it('end at stride 32, or dilated at stride 16 with the first block as it was', () => {
    const strides = (isDilated: boolean) =>
      releasedResNet(101, isDilated, 1e-5).layers.map(({ blocks, stride, dilation }) => [blocks, stride, dilation.at(0), dilation.at(-1)]);
    expect(strides(false)).toEqual([
      [3, 1, 1, 1],
      [4, 2, 1, 1],
      [23, 2, 1, 1],
      [3, 2, 1, 1],
    ]);
    expect(strides(true).at(-1)).toEqual([3, 1, 1, 2]);
  });
});

/** The largest of 3 × 3 places, every other place. */
function pooled(map: Map3): number[][][] {
  return map.map((channel) =>
    times(Math.ceil(channel.length / 2), (y) =>
      times(Math.ceil((channel[0]?.length ?? 0) / 2), (x) =>
        Math.max(...[-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => channel[2 * y + dy]?.[2 * x + dx] ?? Number.NEGATIVE_INFINITY))),
      ),
    ),
  );
}
