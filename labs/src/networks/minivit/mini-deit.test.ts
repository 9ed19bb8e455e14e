import { describe, expect, it } from 'vitest';
import { convolved, mapOf, placesOf, times } from '../../testing/reference/maps.js';
import { add, average, dot, gelu, headOf, layerNorm, linear, type Rows, softmax, weighted } from '../../testing/reference/rows.js';
import { largestDifference, runNetwork } from '../../testing/reference/run-network.js';
import { hashTensor } from '../../weights/hash.js';
import { miniDeit } from './mini-deit.js';
import { type MiniDeitConfig, miniDeitConfig } from './mini-deit-config.js';

type Weight = (name: string) => Float32Array;

const small = { img: 20, patch: 4, dim: 12, depth: 6, heads: 3, mlpRatio: 2, classes: 5 };
const rpe = { alpha: 1.9, beta: 3.8, gamma: 15.2 };

const configs: Readonly<Record<string, MiniDeitConfig>> = {
  'Mini-DeiT, three layers to a block': miniDeitConfig.parse({ ...small, repeats: 3, clsToken: false, transform: true, rpe }),
  'Mini-DeiT with a table for each head': miniDeitConfig.parse({
    ...small,
    repeats: 2,
    clsToken: false,
    rpe: { ...rpe, sharedHead: false },
  }),
  'a plain DeiT': miniDeitConfig.parse(small),
  'a DeiT with relative positions and a class token': miniDeitConfig.parse({ ...small, depth: 2, qkvBias: false, transform: true, rpe }),
};

describe.each(Object.entries(configs))('%s', (_, config) => {
  it('computes what its formulas say', async () => {
    const input = hashTensor('picture', [2, 3, 20, 20], 1, 0);
    const { output, weight } = await runNetwork(miniDeit(config), { input });
    const pictures = [input.data.subarray(0, 1200), input.data.subarray(1200)];
    const expected = pictures.flatMap((picture) => classified(picture, config, weight));
    expect(largestDifference(output('logits'), expected)).toBeLessThan(5e-6);
  });
});

function classified(picture: Float32Array, config: MiniDeitConfig, w: Weight): number[] {
  const { img, patch, dim, depth, repeats, clsToken, lnEps } = config;
  const map = convolved(mapOf(picture, [3, img, img]), w('patch_embed.proj.weight'), w('patch_embed.proj.bias'), {
    kernel: patch,
    stride: patch,
  });
  const patches = placesOf(map);
  const tokens = clsToken ? [[...w('cls_token')], ...patches] : patches;
  let x = tokens.map((token, t) => token.map((value, i) => value + (w('pos_embed')[t * dim + i] as number)));
  for (let layer = 0; layer < depth; layer++) {
    const name = `blocks.${Math.floor(layer / repeats)}${repeats > 1 ? '.block' : ''}`;
    const own = repeats > 1 ? `.instances.${layer % repeats}` : '';
    const normal = (norm: string, rows: Rows) => layerNorm(rows, w(`${name}.${norm}${own}.weight`), w(`${name}.${norm}${own}.bias`), lnEps);
    x = add(x, attended(normal('norm1', x), `${name}.attn`, layer % repeats, config, w));
    const wide = linear(normal('norm2', x), w(`${name}.mlp.fc1.weight`), w(`${name}.mlp.fc1.bias`)).map((row) => row.map(gelu));
    x = add(x, linear(wide, w(`${name}.mlp.fc2.weight`), w(`${name}.mlp.fc2.bias`)));
  }
  const normal = layerNorm(x, w('norm.weight'), w('norm.bias'), lnEps);
  const pooled = clsToken ? (normal[0] as number[]) : times(dim, (i) => average(normal.map((row) => row[i] as number)));
  return linear([pooled], w('head.weight'), w('head.bias'))[0] as number[];
}

function attended(x: Rows, name: string, repeat: number, config: MiniDeitConfig, w: Weight): number[][] {
  const { dim, heads, transform, qkvBias } = config;
  const qkv = linear(x, w(`${name}.qkv.weight`), qkvBias ? w(`${name}.qkv.bias`) : null);
  const part = (index: number, head: number) =>
    headOf(
      qkv.map((row) => row.slice(index * dim, (index + 1) * dim)),
      head,
      heads,
    );
  const logits = times(heads, (h) => {
    const queries = part(0, h).map((row) => row.map((value) => value / Math.sqrt(dim / heads)));
    const keys = part(1, h);
    return queries.map((q, i) => keys.map((k, j) => dot(q, k) + relative(q, h, i, j, `${name}.rpe_k.instances.${repeat}`, config, w)));
  });
  const mixed = (heads3: readonly Rows[], which: string) => {
    if (!transform) return heads3;
    const matrix = w(`${name}.${which}.instances.${repeat}.weight`);
    return times(heads, (o) =>
      x.map((_, i) =>
        x.map((__, j) => heads3.reduce((sum, rows, h) => sum + (matrix[o * heads + h] as number) * (rows[i]?.[j] as number), 0)),
      ),
    );
  };
  const shares = mixed(
    mixed(logits, 'conv_l').map((rows) => rows.map(softmax)),
    'conv_w',
  );
  const joined = x.map((_, i) => times(heads, (h) => weighted(shares[h]?.[i] as number[], part(2, h))).flat());
  return linear(joined, w(`${name}.proj.weight`), w(`${name}.proj.bias`));
}

/** The buckets as the table of the method says: 0→0, 1→1, 2 and 3→2, 4 and more→3, with the sign of query minus key. */
function relative(
  q: readonly number[],
  head: number,
  i: number,
  j: number,
  name: string,
  { img, patch, rpe, clsToken }: MiniDeitConfig,
  w: Weight,
) {
  if (!rpe) return 0;
  const side = img / patch;
  const piece = (d: number) => Math.sign(d) * ([0, 1, 2, 2][Math.abs(d)] ?? 3);
  const [from, to] = clsToken ? [i - 1, j - 1] : [i, j];
  const [rows, columns] = [Math.floor(from / side) - Math.floor(to / side), (from % side) - (to % side)];
  const bucket = from < 0 || to < 0 ? 49 : (piece(rows) + 3) * 7 + piece(columns) + 3;
  const count = clsToken ? 50 : 49;
  const table = w(`${name}.lookup_table_weight`);
  const offset = rpe.sharedHead ? 0 : head * q.length * count;
  return q.reduce((sum, value, d) => sum + value * (table[offset + d * count + bucket] as number), 0);
}
