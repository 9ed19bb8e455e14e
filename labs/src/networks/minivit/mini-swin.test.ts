import { describe, expect, it } from 'vitest';
import { convolved, mapOf, mapOfPlaces, placesOf, times } from '../../testing/reference/maps.js';
import { add, average, dot, gelu, headOf, layerNorm, linear, type Rows, softmax, weighted } from '../../testing/reference/rows.js';
import { largestDifference, runNetwork } from '../../testing/reference/run-network.js';
import { hashTensor } from '../../weights/hash.js';
import { miniSwin } from './mini-swin.js';
import { type MiniSwinConfig, miniSwinConfig } from './mini-swin-config.js';

type Weight = (name: string) => Float32Array;

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
  const { img, patch, dim, depths, lnEps, patchNorm, ape } = config;
  const map = convolved(mapOf(picture, [3, img, img]), w('patch_embed.proj.weight'), w('patch_embed.proj.bias'), {
    kernel: patch,
    stride: patch,
  });
  let x: number[][] = placesOf(map);
  if (patchNorm) x = layerNorm(x, w('patch_embed.norm.weight'), w('patch_embed.norm.bias'), lnEps);
  if (ape) x = x.map((row, t) => row.map((value, i) => value + (w('absolute_pos_embed')[t * dim + i] as number)));
  depths.forEach((depth, stage) => {
    for (let layer = 0; layer < depth; layer++) x = layerOf(x, stage, layer, config, w);
    if (stage < depths.length - 1) x = halved(x, `layers.${stage}.downsample`, lnEps, w);
  });
  const normal = layerNorm(x, w('norm.weight'), w('norm.bias'), lnEps);
  const pooled = times(normal[0]?.length ?? 0, (i) => average(normal.map((row) => row[i] as number)));
  return linear([pooled], w('head.weight'), w('head.bias'))[0] as number[];
}

function layerOf(x: Rows, stage: number, layer: number, config: MiniSwinConfig, w: Weight): number[][] {
  const { depths, groups, sepLayerNorm, transformFFN, lnEps, localConvKernel: kernel } = config;
  const share = groups ? (depths[stage] as number) / (groups[stage] as number) : 1;
  const [block, repeat] = [`layers.${stage}.blocks.${Math.floor(layer / share)}`, layer % share];
  const normal = (name: string, rows: Rows) => {
    const full = sepLayerNorm ? `${block}.${name}_list.${repeat}` : `${block}.${name}`;
    return layerNorm(rows, w(`${full}.weight`), w(`${full}.bias`), lnEps);
  };
  let out = add(x, attended(normal('norm1', x), stage, block, repeat, layer % 2 === 1, config, w));
  if (transformFFN) {
    const local = layerNorm(out, w(`${block}.local_norm_list.${repeat}.weight`), w(`${block}.local_norm_list.${repeat}.bias`), lnEps);
    const [weight, bias] = [w(`${block}.local_conv_list.${repeat}.weight`), w(`${block}.local_conv_list.${repeat}.bias`)];
    const groups = local[0]?.length ?? 0;
    const map = convolved(mapOfPlaces(local, Math.sqrt(local.length)), weight, bias, { kernel, padding: (kernel - 1) / 2, groups });
    out = add(local, placesOf(map));
  }
  const wide = linear(normal('norm2', out), w(`${block}.mlp.fc1.weight`), w(`${block}.mlp.fc1.bias`)).map((row) => row.map(gelu));
  return add(out, linear(wide, w(`${block}.mlp.fc2.weight`), w(`${block}.mlp.fc2.bias`)));
}

/** Token by token: which tokens share its window on the map as shifted, and which of them were neighbours before. */
function attended(x: Rows, stage: number, block: string, repeat: number, isOdd: boolean, config: MiniSwinConfig, w: Weight): number[][] {
  const side = Math.sqrt(x.length);
  const window = Math.min(config.window, side);
  const canShift = side > config.window;
  const half = Math.floor(window / 2);
  const by = canShift && isOdd ? half : 0;
  const isMasked = canShift && (config.groups !== null || isOdd);
  const heads = config.heads[stage] as number;
  const dim = x[0]?.length ?? 0;
  const qkv = linear(x, w(`${block}.attn.qkv.weight`), config.qkvBias ? w(`${block}.attn.qkv.bias`) : null);
  const parts = times(3, (index) =>
    times(heads, (h) =>
      headOf(
        qkv.map((row) => row.slice(index * dim, (index + 1) * dim)),
        h,
        heads,
      ),
    ),
  );
  const part = (index: number, h: number) => parts[index]?.[h] as number[][];
  // Where a token stands once the map is rolled up and to the left.
  const place = (token: number) => [Math.floor(token / side), token % side].map((at) => (at - by + side) % side) as [number, number];
  const region = (at: number) => (at < side - window ? 0 : at < side - half ? 1 : 2);
  const table = w(`${block}.attn.relative_position_bias_table`);
  const rows = x.map((_, token) => {
    const [row, column] = place(token);
    const others = times(window * window, (i) => {
      const rolled = [Math.floor(row / window) * window + Math.floor(i / window), Math.floor(column / window) * window + (i % window)];
      return rolled as [number, number];
    });
    const tokens = others.map(([r, c]) => ((r + by) % side) * side + ((c + by) % side));
    const bias = others.map(([r, c]) => (row - r + window - 1) * (2 * window - 1) + (column - c + window - 1));
    const mask = others.map(([r, c]) => (isMasked && (region(r) !== region(row) || region(c) !== region(column)) ? -100 : 0));
    const logits = times(heads, (h) => {
      const [queries, keys] = [part(0, h), part(1, h)];
      const q = queries[token] as number[];
      return tokens.map(
        (t, i) => dot(q, keys[t] as number[]) / Math.sqrt(dim / heads) + (table[(bias[i] as number) * heads + h] as number),
      );
    });
    const mix = (lists: readonly (readonly number[])[], which: string) => {
      if (!config.transformHeads) return lists;
      const [matrix, offsets] = [w(`${block}.${which}.${repeat}.weight`), w(`${block}.${which}.${repeat}.bias`)];
      return times(heads, (o) =>
        tokens.map((_, i) =>
          lists.reduce((sum, list, h) => sum + (matrix[o * heads + h] as number) * (list[i] as number), offsets[o] as number),
        ),
      );
    };
    const masked = mix(logits, 'proj_l').map((list) => softmax(list.map((value, i) => value + (mask[i] as number))));
    return mix(masked, 'proj_w').flatMap((shares, h) =>
      weighted(
        shares,
        tokens.map((t) => part(2, h)[t] as number[]),
      ),
    );
  });
  return linear(rows, w(`${block}.attn.proj.weight`), w(`${block}.attn.proj.bias`));
}

function halved(x: Rows, name: string, eps: number, w: Weight): number[][] {
  const side = Math.sqrt(x.length);
  const cells = times((side / 2) ** 2, (cell) => {
    const [row, column] = [2 * Math.floor(cell / (side / 2)), 2 * (cell % (side / 2))];
    const token = (r: number, c: number) => x[(row + r) * side + column + c] as number[];
    return [...token(0, 0), ...token(1, 0), ...token(0, 1), ...token(1, 1)];
  });
  return linear(layerNorm(cells, w(`${name}.norm.weight`), w(`${name}.norm.bias`), eps), w(`${name}.reduction.weight`), null);
}
