import { describe, expect, it } from 'vitest';
import { floats } from '../../tensor.js';
import { mapOf, placesOf, times } from '../../testing/reference/maps.js';
import { add, average, dot, headOf, layerNorm, linear, type Rows, softmax, weighted } from '../../testing/reference/rows.js';
import { largestDifference, runNetwork } from '../../testing/reference/run-network.js';
import { hashTensor } from '../../weights/hash.js';
import { type AnchorTransformerConfig, anchorTransformerConfig } from './anchor-detr-config.js';
import { anchorTransformer, type LongSide } from './anchor-transformer.js';

type Weight = (name: string) => Float32Array;

const small = { dim: 8, heads: 2, enc: 2, dec: 2, ffn: 12, queries: 5, patterns: 2, classes: 4 };
const [rows, columns] = [4, 3];

/** The second picture of the batch ends after three rows and two columns. */
const padded = [times(rows * columns, () => 0), times(rows * columns, (at) => (Math.floor(at / columns) > 2 || at % columns > 1 ? 1 : 0))];

const configs: readonly (readonly [string, object, LongSide])[] = [
  ['decoupled attention, rows first', {}, 'rows'],
  ['decoupled attention, columns first', {}, 'columns'],
  ['points in a grid, next to the number asked for', { prior: 'grid', patterns: 3 }, 'rows'],
  ['attention to all places', { attention: 'nn.MultiheadAttention' }, 'rows'],
  ['attention to all places, one pattern, one layer', { attention: 'nn.MultiheadAttention', patterns: 1, enc: 1, dec: 1 }, 'rows'],
];

describe.each(configs)('the transformer of Anchor DETR with %s', (_, change, longSide) => {
  it('computes what its formulas say, also where a picture ends before the map does', async () => {
    const config = anchorTransformerConfig.parse({ ...small, ...change });
    const src = hashTensor('map', [2, 1, config.dim, rows, columns], 1, 0);
    const mask = floats([2, rows, columns], padded.flat());
    const { output, weight } = await runNetwork(anchorTransformer(config, longSide), { src, mask });
    const size = config.dim * rows * columns;
    const found = [0, 1].map((i) => transformed(src.data.subarray(i * size, (i + 1) * size), padded[i] as number[], config, weight));
    const stacked = (part: 'logits' | 'boxes') =>
      times(config.dec, (layer) => found.map((each) => each[layer]?.[part].flat() ?? [])).flat(2);
    expect(largestDifference(output('class_logits_all_layers'), stacked('logits'))).toBeLessThan(5e-6);
    expect(largestDifference(output('boxes_all_layers'), stacked('boxes'))).toBeLessThan(1e-6);
  });
});

function transformed(values: Float32Array, mask: readonly number[], config: AnchorTransformerConfig, w: Weight) {
  const { dim, heads, enc, dec, patterns, lnEps } = config;
  const isOpen = times(rows * columns, (at) => !mask[Math.floor(at / columns) * columns] && !mask[at % columns]);
  const centre = (at: number, open: number) => (at < open ? at + 0.5 : open - 0.5) / open;
  const [openRows, openColumns] = [times(rows, (y) => mask[y * columns]), times(columns, (x) => mask[x])].map(
    (side) => side.filter((m) => !m).length,
  );
  const placeX = times(rows * columns, (at) => centre(at % columns, openColumns as number));
  const placeY = times(rows * columns, (at) => centre(Math.floor(at / columns), openRows as number));
  const norm = (name: string, x: Rows) => layerNorm(x, w(`${name}.weight`), w(`${name}.bias`), lnEps);
  const lin = (name: string, x: Rows) => linear(x, w(`${name}.weight`), w(`${name}.bias`));
  const relu = (x: Rows) => x.map((row) => row.map((value) => Math.max(0, value)));
  const mlp = (name: string, x: Rows) => lin(`${name}.2`, relu(lin(`${name}.0`, x)));
  const embed1 = (positions: readonly number[]) =>
    mlp(
      'adapt_pos1d',
      positions.map((p) => sines(p, dim)),
    );
  const embed2 = (xs: readonly number[], ys: readonly number[]) =>
    mlp(
      'adapt_pos2d',
      xs.map((x, i) => [...sines(ys[i] as number, dim / 2), ...sines(x, dim / 2)]),
    );
  const feedForward = (name: string, x: Rows) => norm(`${name}.norm2`, add(x, lin(`${name}.linear2`, relu(lin(`${name}.linear1`, x)))));

  // Attention of queries to the places of the map: the weight of a place is a product of two softmaxes, or one softmax over all.
  const look = (name: string, queries: readonly Rows[], map: Rows) => {
    const isDecoupled = config.attention === 'RCDA';
    const project = (part: number, x: Rows) =>
      linear(
        x,
        w(`${name}.in_proj_weight`).subarray(part * dim * dim, (part + 1) * dim * dim),
        w(`${name}.in_proj_bias`).subarray(part * dim, (part + 1) * dim),
      );
    const value = project(isDecoupled ? 4 : 2, map);
    const scale = Math.sqrt(dim / heads);
    const close = (logit: number, isClosed: boolean) => (isClosed ? Number.NEGATIVE_INFINITY : logit);
    const perHead = times(heads, (h) => {
      const part = (index: number, x: Rows) => headOf(project(index, x), h, heads);
      if (!isDecoupled) {
        const keys = part(1, add(map, embed2(placeX, placeY)));
        return part(0, queries[0] as Rows).map((q) => softmax(keys.map((k, at) => close(dot(q, k) / scale, !!mask[at]))));
      }
      const keysRow = part(2, add(map, embed1(placeX)));
      const keysColumn = part(3, add(map, embed1(placeY)));
      const mean = (keys: Rows, places: readonly number[]) =>
        times(keys[0]?.length ?? 0, (i) => average(places.map((at) => keys[at]?.[i] as number)));
      const ofColumns = times(columns, (x) =>
        mean(
          keysRow,
          times(rows, (y) => y * columns + x),
        ),
      );
      const ofRows = times(rows, (y) =>
        mean(
          keysColumn,
          times(columns, (x) => y * columns + x),
        ),
      );
      const qRow = part(0, queries[0] as Rows);
      const qColumn = part(1, queries[1] as Rows);
      return qRow.map((q, i) => {
        const alongRow = softmax(ofColumns.map((k, x) => close(dot(q, k) / scale, !!mask[x])));
        const alongColumn = softmax(ofRows.map((k, y) => close(dot(qColumn[i] as number[], k) / scale, !!mask[y * columns])));
        return times(rows * columns, (at) => (alongColumn[Math.floor(at / columns)] as number) * (alongRow[at % columns] as number));
      });
    });
    const out = (queries[0] as Rows).map((_, i) =>
      perHead.flatMap((weights, h) => weighted(weights[i] as number[], headOf(value, h, heads))),
    );
    return lin(`${name}.out_proj`, out);
  };

  expect(isOpen.filter(Boolean).length).toBe(mask.filter((m) => !m).length);
  let map: Rows = placesOf(mapOf(values, [dim, rows, columns]));
  const placed = (x: Rows) =>
    config.attention === 'RCDA' ? [add(x, embed1(placeX)), add(x, embed1(placeY))] : [add(x, embed2(placeX, placeY))];
  for (let i = 0; i < enc; i++) {
    const seen = norm(`encoder_layers.${i}.norm1`, add(map, look(`encoder_layers.${i}.self_attn`, placed(map), map)));
    map = feedForward(`encoder_layers.${i}.ffn`, seen);
  }

  const points = pointsOf(config, w);
  const all = times(patterns, () => points).flat();
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  let content: Rows = times(patterns, (p) => points.map(() => [...w('pattern.weight').subarray(p * dim, (p + 1) * dim)])).flat();
  return times(dec, (layer) => {
    const name = `decoder_layers.${layer}`;
    const query = add(content, embed2(xs, ys));
    const among = plainAttention(`${name}.self_attn`, query, content, config, w);
    const first = norm(`${name}.norm2`, add(content, among));
    const queries = config.attention === 'RCDA' ? [add(first, embed1(xs)), add(first, embed1(ys))] : [add(first, embed2(xs, ys))];
    content = feedForward(`${name}.ffn`, norm(`${name}.norm1`, add(first, look(`${name}.cross_attn`, queries, map))));
    const offsets = lin('bbox_embed.0.layers.2', relu(lin('bbox_embed.0.layers.1', relu(lin('bbox_embed.0.layers.0', content)))));
    const logit = (p: number) => Math.log(Math.max(p, 1e-5) / Math.max(1 - p, 1e-5));
    const boxes = offsets.map((row, i) =>
      row.map((value, k) => 1 / (1 + Math.exp(-value - (k === 0 ? logit(xs[i] as number) : k === 1 ? logit(ys[i] as number) : 0)))),
    );
    return { logits: lin('class_embed.0', content), boxes };
  });
}

function plainAttention(name: string, query: Rows, value: Rows, { dim, heads }: AnchorTransformerConfig, w: Weight): number[][] {
  const project = (part: number, x: Rows) =>
    linear(
      x,
      w(`${name}.in_proj_weight`).subarray(part * dim * dim, (part + 1) * dim * dim),
      w(`${name}.in_proj_bias`).subarray(part * dim, (part + 1) * dim),
    );
  const [q, k, v] = [project(0, query), project(1, query), project(2, value)];
  const out = query.map((_, i) =>
    times(heads, (h) => {
      const weights = softmax(headOf(k, h, heads).map((key) => dot(headOf(q, h, heads)[i] as number[], key) / Math.sqrt(dim / heads)));
      return weighted(weights, headOf(v, h, heads));
    }).flat(),
  );
  return linear(out, w(`${name}.out_proj.weight`), w(`${name}.out_proj.bias`));
}

function pointsOf({ prior, queries }: AnchorTransformerConfig, w: Weight): [number, number][] {
  if (prior === 'learned') return times(queries, (i) => [w('position.weight')[2 * i] as number, w('position.weight')[2 * i + 1] as number]);
  return [
    [0.25, 0.25],
    [0.25, 0.75],
    [0.75, 0.25],
    [0.75, 0.75],
  ];
}

/** sin and cos of 2π p over 10000^(0), 10000^(2/n), 10000^(4/n), …, one pair after the other. */
function sines(p: number, n: number): number[] {
  return times(n / 2, (i) => 2 * Math.PI * p * 10000 ** ((-2 * i) / n)).flatMap((angle) => [Math.sin(angle), Math.cos(angle)]);
}
