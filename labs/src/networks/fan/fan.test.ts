import { describe, expect, it } from 'vitest';
import { batchNorm, channelsProcessed, channelsSqueezed } from '../../testing/reference/channels.js';
import { convolved, type Map3, mapOf, mapOfPlaces, placesOf, times } from '../../testing/reference/maps.js';
import { add, dot, gelu, headOf, layerNorm, linear, type Rows, softmax, weighted } from '../../testing/reference/rows.js';
import { largestDifference, runNetwork } from '../../testing/reference/run-network.js';
import type { Weight } from '../../testing/reference/swin.js';
import { hashTensor } from '../../weights/hash.js';
import { fan } from './fan.js';
import { type FanConfig, fanConfig } from './fan-config.js';
import { fourierPositions } from './fourier-positions.js';

const small = { img: 32, patch: 8, dim: 8, depth: 2, heads: 2, mlpRatio: 2, classes: 4 };

const configs: Readonly<Record<string, FanConfig>> = {
  'FAN-ViT': fanConfig.parse(small),
  'FAN-ViT with a stem of four convolutions, that normalises the class token alone': fanConfig.parse({
    ...small,
    patch: 16,
    dim: 16,
    tokensNorm: false,
    clsAttnLayers: 3,
  }),
  'FAN-ViT with a stem of two convolutions': fanConfig.parse({ ...small, img: 32, patch: 4, depth: 1 }),
  'FAN-ViT with squeeze and excitation': fanConfig.parse({ ...small, channelAttention: 'se' }),
  'FAN-Hybrid': fanConfig.parse({ ...small, patch: 16, hybrid: { depths: [1, 2], dims: [4, 6], patch: 2 } }),
};

describe.each(Object.entries(configs))('%s', (_, config) => {
  it('computes what its equations say', async () => {
    const input = hashTensor('picture', [2, 3, 32, 32], 1, 0);
    const { output, weight } = await runNetwork(fan(config), { input });
    const pictures = [input.data.subarray(0, 3072), input.data.subarray(3072)];
    const expected = pictures.flatMap((picture) => classified(picture, config, weight));
    expect(largestDifference(output('logits'), expected)).toBeLessThan(5e-6);
  });
});

describe('the positions of tokens', () => {
  it('are counted from 1, the last one is 2π, and y comes before x', () => {
    const { dims, data } = fourierPositions(2);
    expect(dims).toEqual([4, 64]);
    // y = 1 of 2 is π, x = 2 of 2 is 2π; the last frequency is 10000^(-30/32).
    const second = [0, 1, 30, 32, 33, 63].map((i) => data[64 + i]);
    const expected = [
      Math.sin(Math.PI),
      Math.cos(Math.PI),
      Math.sin(Math.PI * 10000 ** (-30 / 32)),
      0,
      1,
      Math.cos(2 * Math.PI * 10000 ** (-30 / 32)),
    ];
    expect(largestDifference(second as number[], expected)).toBeLessThan(4e-6);
  });
});

function classified(picture: Float32Array, config: FanConfig, w: Weight): number[] {
  const { dim, depth, heads, clsAttnLayers, tokensNorm } = config;
  const lin = (name: string, x: Rows) => linear(x, w(`${name}.weight`), w(`${name}.bias`));
  const norm = (name: string, x: Rows) => layerNorm(x, w(`${name}.weight`), w(`${name}.bias`), 1e-6);
  const scaled = (name: string, x: Rows) => x.map((row) => row.map((value, i) => value * (w(name)[i] as number)));
  const attention = (q: Rows, k: Rows, v: Rows) =>
    q.map((_, i) =>
      times(heads, (h) => {
        const logits = headOf(k, h, heads).map((key) => dot(headOf(q, h, heads)[i] as number[], key) / Math.sqrt(dim / heads));
        return weighted(softmax(logits), headOf(v, h, heads));
      }).flat(),
    );

  const processed = (u: Rows, name: string) =>
    config.channelAttention === 'se' ? channelsSqueezed(u, name, w) : channelsProcessed(u, name, heads, true, w);
  const patches = placesOf(embedded(mapOf(picture, [3, 32, 32]), config, w));
  const side = Math.sqrt(patches.length);
  const features = times(side * side, (at) => [...fourierPositions(side).data.subarray(at * 64, (at + 1) * 64)]);
  let x: number[][] = add(patches, lin('pos_embed.token_projection', features));
  for (let i = 0; i < depth; i++) {
    const name = `blocks.${i}`;
    const u = norm(`${name}.norm1`, x);
    const kv = lin(`${name}.attn.kv`, u);
    const seen = attention(
      lin(`${name}.attn.q`, u),
      kv.map((row) => row.slice(0, dim)),
      kv.map((row) => row.slice(dim)),
    );
    x = add(x, scaled(`${name}.gamma1`, lin(`${name}.attn.proj`, seen)));
    x = add(x, scaled(`${name}.gamma2`, processed(norm(`${name}.norm2`, x), `${name}.mlp`)));
  }
  x = [[...w('cls_token')], ...x];
  for (let i = 0; i < clsAttnLayers; i++) {
    const name = `cls_attn_blocks.${i}`;
    const u = norm(`${name}.norm1`, x);
    const seen = lin(
      `${name}.attn.proj`,
      attention(lin(`${name}.attn.q`, u.slice(0, 1)), lin(`${name}.attn.k`, u), lin(`${name}.attn.v`, u)),
    );
    x = add(x, scaled(`${name}.gamma1`, [...seen, ...u.slice(1)]));
    x = tokensNorm ? norm(`${name}.norm2`, x) : [...norm(`${name}.norm2`, x.slice(0, 1)), ...x.slice(1)];
    const wide = lin(`${name}.mlp.fc1`, x.slice(0, 1)).map((row) => row.map(gelu));
    x = add(x, [...scaled(`${name}.gamma2`, lin(`${name}.mlp.fc2`, wide)), ...x.slice(1)]);
  }
  return lin('head', norm('norm', x).slice(0, 1))[0] as number[];
}

function embedded(picture: Map3, config: FanConfig, w: Weight): Map3 {
  return config.hybrid ? hybrid(picture, config.hybrid.depths, w) : stem(picture, config.patch, w);
}

function stem(picture: Map3, patch: number, w: Weight): Map3 {
  let map = picture;
  for (let i = 0; i < Math.log2(patch); i++) {
    if (i > 0) map = map.map((channel) => channel.map((row) => row.map(gelu)));
    map = convolved(map, w(`patch_embed.proj.${2 * i}.0.weight`), null, { kernel: 3, stride: 2, padding: 1 });
    map = mapOfPlaces(batchNorm(placesOf(map), `patch_embed.proj.${2 * i}.1`, w), map[0]?.[0]?.length ?? 0);
  }
  return map;
}

function hybrid(picture: Map3, depths: readonly number[], w: Weight): Map3 {
  const name = 'patch_embed.backbone';
  const conv = (map: Map3, full: string, kernel: number) =>
    convolved(map, w(`${full}.weight`), w(`${full}.bias`), { kernel, stride: kernel });
  const normal = (map: Map3, full: string) =>
    mapOfPlaces(layerNorm(placesOf(map), w(`${full}.weight`), w(`${full}.bias`), 1e-6), map[0]?.[0]?.length ?? 0);
  let map: Map3 = normal(conv(picture, `${name}.stem.0`, 4), `${name}.stem.1`);
  depths.forEach((depth, stage) => {
    const own = `${name}.stages.${stage}`;
    if (stage > 0) map = conv(normal(map, `${own}.downsample.0`), `${own}.downsample.1`, 2);
    for (let b = 0; b < depth; b++) {
      const block = `${own}.blocks.${b}`;
      const groups = map.length;
      const local = convolved(map, w(`${block}.conv_dw.weight`), w(`${block}.conv_dw.bias`), { kernel: 7, padding: 3, groups });
      const u = layerNorm(placesOf(local), w(`${block}.norm.weight`), w(`${block}.norm.bias`), 1e-6);
      const wide = linear(u, w(`${block}.mlp.fc1.weight`), w(`${block}.mlp.fc1.bias`)).map((row) => row.map(gelu));
      const narrow = linear(wide, w(`${block}.mlp.fc2.weight`), w(`${block}.mlp.fc2.bias`));
      const scaled = narrow.map((row) => row.map((x, i) => x * (w(`${block}.gamma`)[i] as number)));
      map = mapOfPlaces(add(placesOf(map), scaled), map[0]?.[0]?.length ?? 0);
    }
  });
  return conv(map, 'patch_embed.proj', 2);
}
