import type { SwinShape } from '../../networks/swin/swin-config.js';
import { convolved, mapOf, placesOf, times } from './maps.js';
import { average, dot, headOf, layerNorm, linear, type Rows, softmax, weighted } from './rows.js';

/** The weights of a network by name. */
export type Weight = (name: string) => Float32Array;

/** The logits of a Swin transformer for one picture, with layers as they are given. */
export function swinLogits(
  picture: Float32Array,
  config: SwinShape,
  w: Weight,
  layer: (x: Rows, stage: number, layer: number) => number[][],
): number[] {
  const { img, patch, dim, depths, lnEps, patchNorm, ape } = config;
  const [weight, bias] = [w('patch_embed.proj.weight'), w('patch_embed.proj.bias')];
  let x: number[][] = placesOf(convolved(mapOf(picture, [3, img, img]), weight, bias, { kernel: patch, stride: patch }));
  if (patchNorm) x = layerNorm(x, w('patch_embed.norm.weight'), w('patch_embed.norm.bias'), lnEps);
  if (ape) x = x.map((row, t) => row.map((value, i) => value + (w('absolute_pos_embed')[t * dim + i] as number)));
  depths.forEach((depth, stage) => {
    for (let i = 0; i < depth; i++) x = layer(x, stage, i);
    if (stage < depths.length - 1) x = halved(x, `layers.${stage}.downsample`, lnEps, w);
  });
  const normal = layerNorm(x, w('norm.weight'), w('norm.bias'), lnEps);
  const pooled = times(normal[0]?.length ?? 0, (i) => average(normal.map((row) => row[i] as number)));
  return linear([pooled], w('head.weight'), w('head.bias'))[0] as number[];
}

/** One attention inside windows. */
export interface Windows {
  readonly block: string;
  readonly window: number;
  readonly heads: number;
  readonly isShifted: boolean;
  readonly isMasked: boolean;
  readonly hasBias: boolean;
  /** Names the matrix that mixes heads before or after the softmax; null for none. */
  readonly mixedBy: ((which: 'proj_l' | 'proj_w') => string) | null;
}

/** Token by token: which tokens share its window on the map as shifted, and which of them were neighbours before. */
export function windowsAttended(x: Rows, { block, heads, hasBias, mixedBy, ...windows }: Windows, w: Weight): number[][] {
  const side = Math.sqrt(x.length);
  const window = Math.min(windows.window, side);
  const canShift = side > windows.window;
  const half = Math.floor(window / 2);
  const by = canShift && windows.isShifted ? half : 0;
  const dim = x[0]?.length ?? 0;
  const qkv = linear(x, w(`${block}.attn.qkv.weight`), hasBias ? w(`${block}.attn.qkv.bias`) : null);
  const part = (index: number, h: number) =>
    headOf(
      qkv.map((row) => row.slice(index * dim, (index + 1) * dim)),
      h,
      heads,
    );
  const [queries = [], keys = [], values = []] = times(3, (index) => times(heads, (h) => part(index, h)));
  // Where a token stands once the map is rolled up and to the left.
  const place = (token: number) => [Math.floor(token / side), token % side].map((at) => (at - by + side) % side) as [number, number];
  const region = (at: number) => (at < side - window ? 0 : at < side - half ? 1 : 2);
  const table = w(`${block}.attn.relative_position_bias_table`);
  const rows = x.map((_, token) => {
    const [row, column] = place(token);
    const [top, left] = [Math.floor(row / window) * window, Math.floor(column / window) * window];
    const others = times(window * window, (i) => [top + Math.floor(i / window), left + (i % window)] as const);
    const tokens = others.map(([r, c]) => ((r + by) % side) * side + ((c + by) % side));
    const bias = others.map(([r, c]) => (row - r + window - 1) * (2 * window - 1) + (column - c + window - 1));
    const isMasked = canShift && windows.isMasked;
    const mask = others.map(([r, c]) => (isMasked && (region(r) !== region(row) || region(c) !== region(column)) ? -100 : 0));
    const logits = times(heads, (h) => {
      const q = queries[h]?.[token] as number[];
      const product = (t: number) => dot(q, keys[h]?.[t] as number[]) / Math.sqrt(dim / heads);
      return tokens.map((t, i) => product(t) + (table[(bias[i] as number) * heads + h] as number));
    });
    const mix = (lists: readonly (readonly number[])[], which: 'proj_l' | 'proj_w') => {
      if (!mixedBy) return lists;
      const [matrix, offsets] = [w(`${mixedBy(which)}.weight`), w(`${mixedBy(which)}.bias`)];
      const mixed = (o: number, i: number) =>
        lists.reduce((sum, list, h) => sum + (matrix[o * heads + h] as number) * (list[i] as number), 0);
      return times(heads, (o) => tokens.map((__, i) => mixed(o, i) + (offsets[o] as number)));
    };
    const shares = mix(logits, 'proj_l').map((list) => softmax(list.map((value, i) => value + (mask[i] as number))));
    return mix(shares, 'proj_w').flatMap((list, h) =>
      weighted(
        list,
        tokens.map((t) => values[h]?.[t] as number[]),
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
