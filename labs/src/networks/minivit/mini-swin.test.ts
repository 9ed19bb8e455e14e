import { describe, expect, it } from 'vitest';
import { convolved, mapOfPlaces, placesOf } from '../../testing/reference/maps.js';
import { add, gelu, layerNorm, linear, type Rows } from '../../testing/reference/rows.js';
import { largestDifference, runNetwork } from '../../testing/reference/run-network.js';
import { swinLogits, type Weight, windowsAttended } from '../../testing/reference/swin.js';
import { hashTensor } from '../../weights/hash.js';
import { miniSwin } from './mini-swin.js';
import { type MiniSwinConfig, miniSwinConfig } from './mini-swin-config.js';

const small = { img: 24, patch: 2, dim: 6, depths: [2, 3], heads: [2, 3], window: 3, mlpRatio: 1.5, classes: 4 };

const configs: Readonly<Record<string, MiniSwinConfig>> = {
  'Mini-Swin': miniSwinConfig.parse({
    ...small,
    groups: [1, 1],
    sepLayerNorm: true,
    transformFFN: true,
    transformHeads: true,
    localConvKernel: 5,
  }),
  'a Swin that shares blocks and nothing more': miniSwinConfig.parse({ ...small, groups: [2, 1], ape: true }),
  'a plain Swin': miniSwinConfig.parse({ ...small, patchNorm: false, qkvBias: false }),
  'a Swin whose last map is one window': miniSwinConfig.parse({ ...small, window: 6 }),
};

describe.each(Object.entries(configs))('%s', (_, config) => {
  it('computes what its formulas say', async () => {
    const input = hashTensor('picture', [2, 3, 24, 24], 1, 0);
    const { output, weight } = await runNetwork(miniSwin(config), { input });
    const pictures = [input.data.subarray(0, 1728), input.data.subarray(1728)];
    const expected = pictures.flatMap((picture) => classified(picture, config, weight));
    expect(largestDifference(output('logits'), expected)).toBeLessThan(5e-6);
  });
});

describe('a configuration that cannot be built', () => {
  it.each([
    ['windows that do not tile', { window: 5 }],
    ['heads that do not divide', { heads: [4, 3] }],
    ['a stage without heads', { heads: [2] }],
    ['a map that cannot be halved', { img: 18, window: 9, depths: [1, 1], heads: [2, 3] }],
    ['groups that do not divide', { groups: [1, 2] }],
  ])('is refused: %s', (_, change) => {
    expect(miniSwinConfig.safeParse({ ...small, ...change }).success).toBe(false);
  });
});

function classified(picture: Float32Array, config: MiniSwinConfig, w: Weight): number[] {
  const { depths, heads, window, groups, qkvBias, sepLayerNorm, transformFFN, transformHeads, lnEps, localConvKernel: kernel } = config;
  return swinLogits(picture, config, w, (x, stage, layer) => {
    const share = groups ? (depths[stage] as number) / (groups[stage] as number) : 1;
    const [block, repeat] = [`layers.${stage}.blocks.${Math.floor(layer / share)}`, layer % share];
    const normal = (name: string, rows: Rows) => {
      const full = sepLayerNorm ? `${block}.${name}_list.${repeat}` : `${block}.${name}`;
      return layerNorm(rows, w(`${full}.weight`), w(`${full}.bias`), lnEps);
    };
    const isShifted = layer % 2 === 1;
    const mixedBy = transformHeads ? (which: string) => `${block}.${which}.${repeat}` : null;
    const own = {
      block,
      window,
      heads: heads[stage] as number,
      isShifted,
      isMasked: groups !== null || isShifted,
      hasBias: qkvBias,
      mixedBy,
    };
    let out = add(x, windowsAttended(normal('norm1', x), own, w));
    if (transformFFN) {
      const local = layerNorm(out, w(`${block}.local_norm_list.${repeat}.weight`), w(`${block}.local_norm_list.${repeat}.bias`), lnEps);
      const [weight, bias] = [w(`${block}.local_conv_list.${repeat}.weight`), w(`${block}.local_conv_list.${repeat}.bias`)];
      const groups = local[0]?.length ?? 0;
      const map = convolved(mapOfPlaces(local, Math.sqrt(local.length)), weight, bias, { kernel, padding: (kernel - 1) / 2, groups });
      out = add(local, placesOf(map));
    }
    const wide = linear(normal('norm2', out), w(`${block}.mlp.fc1.weight`), w(`${block}.mlp.fc1.bias`)).map((row) => row.map(gelu));
    return add(out, linear(wide, w(`${block}.mlp.fc2.weight`), w(`${block}.mlp.fc2.bias`)));
  });
}
