import type { numpy } from '@jax-js/jax';
import { gridPoints } from '../../networks/anchor-detr/grid-points.js';
import { type Waves, waveFrequencies } from '../../nn/sine-encoding.js';
import type { Arrays } from '../../training/adam.js';
import type { Jax } from '../../training/jax.js';
import { mapSide, type ShapesConfig } from '../shapes/shapes-config.js';

type Array = numpy.Array;

/** What a layer of the decoder finds: logits [n, queries, classes], and boxes [n, queries, 4] as centre and size from 0 to 1. */
export interface LayerFound {
  readonly logits: Array;
  readonly boxes: Array;
}

/**
 * The network of `shapesNetwork` in operations that can be differentiated, layer by layer of the decoder. It reads the weights and leaves them usable.
 * @param windows [n · places, 3 · window · window], as `windowsOf` makes them; taken
 */
export function shapesPass(jax: Jax, config: ShapesConfig, weights: Arrays, windows: Array): LayerFound[] {
  const { numpy: np, nn } = jax;
  const { dim, enc, dec, queries, patterns, lnEps, classes } = config.transformer;
  const side = mapSide(config);
  const n = (windows.shape[0] as number) / side ** 2;
  const w = (name: string) => (weights[name] as Array).ref;
  const linear = (x: Array, name: string) => np.matmul(x, w(`${name}.weight`).transpose()).add(w(`${name}.bias`));
  const normal = (x: Array, name: string) => {
    const centred = x.ref.sub(x.mean(-1, { keepdims: true }));
    const variance = np.mean(np.square(centred.ref), -1, { keepdims: true });
    return centred
      .div(np.sqrt(variance.add(lnEps)))
      .mul(w(`${name}.weight`))
      .add(w(`${name}.bias`));
  };
  const layers: PassLayers = { jax, config, w, linear, normal };
  const seen = nn.relu(np.matmul(windows, w('stem.0.weight').reshape([config.found, -1]).transpose()).add(w('stem.0.bias')));
  let map = normal(linear(seen, 'stem.1'), 'stem.norm').reshape([n, side, side, dim]);
  const centres = Array.from({ length: side }, (_, k) => (k + 0.5) / side);
  const along = embedded1d(layers, centres);
  for (let i = 0; i < enc; i++) map = encoderLayer(layers, `transformer.encoder_layers.${i}`, map, along, n);
  const points = gridPoints(queries);
  const repeated = <Value>(values: readonly Value[]) => Array.from({ length: patterns }, () => values).flat();
  const places = {
    both: embedded2d(layers, repeated(points)),
    x: embedded1d(layers, repeated(points.map(([x]) => x))),
    y: embedded1d(layers, repeated(points.map(([, y]) => y))),
  };
  const total = patterns * points.length;
  const reference = np.array(Float32Array.from(repeated(points).flatMap(([x, y]) => [logit(x), logit(y), 0, 0])), { shape: [1, total, 4] });
  const own = w('transformer.pattern.weight').reshape([1, patterns, 1, dim]);
  let content = own.add(np.zeros([n, patterns, points.length, dim])).reshape([n, total, dim]);
  const found: LayerFound[] = [];
  for (let i = 0; i < dec; i++) {
    content = decoderLayer(layers, `transformer.decoder_layers.${i}`, content, places, map.ref, along);
    const head = (x: Array, k: number) => linear(x, `transformer.bbox_embed.0.layers.${k}`);
    const offsets = head(nn.relu(head(nn.relu(head(content.ref, 0)), 1)), 2);
    const logits = linear(content.ref, 'transformer.class_embed.0').reshape([n, total, classes]);
    found.push({ logits, boxes: nn.sigmoid(offsets.add(reference.ref)) });
  }
  for (const array of [content, map, along, reference, ...Object.values(places)]) array.dispose();
  return found;
}

interface PassLayers {
  readonly jax: Jax;
  readonly config: ShapesConfig;
  readonly w: (name: string) => Array;
  readonly linear: (x: Array, name: string) => Array;
  readonly normal: (x: Array, name: string) => Array;
}

interface EmbeddedPoints {
  readonly both: Array;
  readonly x: Array;
  readonly y: Array;
}

function encoderLayer(layers: PassLayers, name: string, map: Array, along: Array, n: number): Array {
  const { jax, config, linear, normal } = layers;
  const { dim } = config.transformer;
  const side = mapSide(config);
  const tokens = map.ref.reshape([n, side * side, dim]);
  const row = map.ref.add(along.ref.reshape([1, 1, side, dim])).reshape([n, side * side, dim]);
  const column = map.ref.add(along.ref.reshape([1, side, 1, dim])).reshape([n, side * side, dim]);
  const seen = lookDecoupled(layers, `${name}.self_attn`, row, column, map, along);
  const summed = normal(tokens.add(seen), `${name}.norm1`);
  const hidden = jax.nn.relu(linear(summed.ref, `${name}.ffn.linear1`));
  return normal(summed.add(linear(hidden, `${name}.ffn.linear2`)), `${name}.ffn.norm2`).reshape([n, side, side, dim]);
}

function decoderLayer(layers: PassLayers, name: string, content: Array, places: EmbeddedPoints, map: Array, along: Array): Array {
  const { jax, linear, normal } = layers;
  const first = normal(content.ref.add(lookAmong(layers, `${name}.self_attn`, content, places.both)), `${name}.norm2`);
  const row = first.ref.add(places.x.ref);
  const column = first.ref.add(places.y.ref);
  const second = normal(first.add(lookDecoupled(layers, `${name}.cross_attn`, row, column, map, along)), `${name}.norm1`);
  const hidden = jax.nn.relu(linear(second.ref, `${name}.ffn.linear1`));
  return normal(second.add(linear(hidden, `${name}.ffn.linear2`)), `${name}.ffn.norm2`);
}

/** Row-column decoupled attention: shares of columns and of rows, multiplied to shares of places. Takes queries [n, length, dim] and the map. */
function lookDecoupled(layers: PassLayers, name: string, row: Array, column: Array, map: Array, along: Array): Array {
  const { jax, config, linear } = layers;
  const { numpy: np, nn } = jax;
  const { dim, heads } = config.transformer;
  const [n, length] = row.shape as [number, number, number];
  const [side, d] = [mapSide(config), dim / heads];
  const project = projector(layers, name, 5);
  const shares = (query: Array, key: Array) => {
    const turned = query
      .mul(d ** -0.5)
      .reshape([n, length, heads, d])
      .transpose([0, 2, 1, 3]);
    return nn.softmax(np.matmul(turned, key.reshape([n, side, heads, d]).transpose([0, 2, 3, 1])), -1);
  };
  const ofColumns = shares(project(row, 0), project(map.ref.mean(1).add(along.ref), 2));
  const ofRows = shares(project(column, 1), project(map.ref.mean(2).add(along.ref), 3));
  const values = project(map.reshape([n, side * side, dim]), 4)
    .reshape([n, side * side, heads, d])
    .transpose([0, 2, 1, 3]);
  const ofPlaces = ofRows.reshape([n, heads, length, side, 1]).mul(ofColumns.reshape([n, heads, length, 1, side]));
  const mixed = np.matmul(ofPlaces.reshape([n, heads, length, side * side]), values);
  return linear(mixed.transpose([0, 2, 1, 3]).reshape([n, length, dim]), `${name}.out_proj`);
}

/** Attention of queries to each other. */
function lookAmong(layers: PassLayers, name: string, content: Array, position: Array): Array {
  const { jax, config, linear } = layers;
  const { numpy: np, nn } = jax;
  const { dim, heads } = config.transformer;
  const [n, length] = content.shape as [number, number, number];
  const d = dim / heads;
  const project = projector(layers, name, 3);
  const split = (x: Array) => x.reshape([n, length, heads, d]).transpose([0, 2, 1, 3]);
  const placed = content.ref.add(position.ref);
  const query = split(project(placed.ref, 0).mul(d ** -0.5));
  const key = split(project(placed, 1)).transpose([0, 1, 3, 2]);
  const mixed = np.matmul(nn.softmax(np.matmul(query, key), -1), split(project(content, 2)));
  return linear(mixed.transpose([0, 2, 1, 3]).reshape([n, length, dim]), `${name}.out_proj`);
}

/** Projects by one of the matrices that lie one below the other in `<name>.in_proj_weight`. */
function projector({ jax, w }: PassLayers, name: string, count: number): (x: Array, which: number) => Array {
  const { numpy: np } = jax;
  return (x, which) => {
    const part = (values: Array, axis: number) => pick(np.split(values, count, axis), which);
    return np.matmul(x, part(w(`${name}.in_proj_weight`), 0).transpose()).add(part(w(`${name}.in_proj_bias`), 0));
  };
}

function pick(parts: readonly Array[], which: number): Array {
  parts.forEach((part, k) => {
    if (k !== which) part.dispose();
  });
  return parts[which] as Array;
}

/** Positions along one direction, embedded: [length, dim]. */
function embedded1d(layers: PassLayers, positions: readonly number[]): Array {
  const { dim, waves } = layers.config.transformer;
  return embedded(
    layers,
    'transformer.adapt_pos1d',
    positions.map((position) => sines(position, dim, waves)),
  );
}

/** Points, embedded: [points, dim]; the encoding of y comes first. */
function embedded2d(layers: PassLayers, points: readonly (readonly [x: number, y: number])[]): Array {
  const { dim, waves } = layers.config.transformer;
  return embedded(
    layers,
    'transformer.adapt_pos2d',
    points.map(([x, y]) => [...sines(y, dim / 2, waves), ...sines(x, dim / 2, waves)]),
  );
}

function embedded({ jax, linear }: PassLayers, name: string, rows: readonly (readonly number[])[]): Array {
  const { numpy: np, nn } = jax;
  const encoding = np.array(Float32Array.from(rows.flat()), { shape: [rows.length, rows[0]?.length ?? 0] });
  return linear(nn.relu(linear(encoding, `${name}.0`)), `${name}.2`);
}

/** Sine and cosine of a position, as `sineEncoding` has them. */
function sines(position: number, features: number, waves: Waves): number[] {
  return waveFrequencies(features, waves).flatMap((frequency) => [Math.sin(frequency * position), Math.cos(frequency * position)]);
}

function logit(value: number): number {
  return Math.log(value / (1 - value));
}
