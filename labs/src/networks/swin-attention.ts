import { softmax } from '../nn/functions.js';
import { attentionLogits, joinHeads, scaled, splitHeads } from '../nn/heads.js';
import { linear } from '../nn/modules.js';
import type { NetworkBuilder } from '../nn/network.js';
import type { Value } from '../onnx/graph.js';
import { floats, integers, type TensorOf } from '../tensor.js';
import type { SwinBlockShape } from './mini-swin.js';

/**
 * Attention inside windows of tokens [n, side · side, dim], the windows shifted by half in every other layer. As in the released code, the mask of shifted
 * windows is also added where windows are not shifted: official weights were trained so.
 */
export function windowAttention(
  net: NetworkBuilder,
  name: string,
  repeat: number,
  isShifted: boolean,
  x: Value,
  shape: SwinBlockShape,
  mixesHeads: boolean,
): Value {
  const { graph } = net;
  const { dim, heads, side, window, shift } = shape;
  const moved = isShifted && shift > 0 ? rolled(net, x, side, dim, shift) : x;
  const windows = partitioned(net, moved, shape);
  const parts = graph.ops('Split', [linear(net, `${name}.attn.qkv`, windows, dim, 3 * dim)], 3, { axis: -1, num_outputs: 3 });
  const [q, k, v] = parts.map((part) => splitHeads(graph, part, heads)) as [Value, Value, Value];
  const products = attentionLogits(graph, scaled(graph, q, dim / heads), k);
  const logits = graph.op('Add', [products, positionBias(net, `${name}.attn`, window, heads)]);
  const mixed = mixesHeads ? mixHeads(net, `${name}.proj_l.${repeat}`, logits, heads, window) : logits;
  const weights = softmax(graph, shift > 0 ? masked(net, name, mixed, shape) : mixed);
  const shares = mixesHeads ? mixHeads(net, `${name}.proj_w.${repeat}`, weights, heads, window) : weights;
  const out = linear(net, `${name}.attn.proj`, joinHeads(graph, graph.op('MatMul', [shares, v])), dim, dim);
  net.note(`${name}.repeat${repeat}.window_attn`, out);
  const tokens = reunited(net, out, shape);
  return isShifted && shift > 0 ? rolled(net, tokens, side, dim, side - shift) : tokens;
}

/** Tokens moved up and to the left by `by` rows and columns, around the border. */
function rolled(net: NetworkBuilder, x: Value, side: number, dim: number, by: number): Value {
  const { graph } = net;
  const order = graph.constant(
    integers(
      [side],
      Array.from({ length: side }, (_, at) => (at + by) % side),
    ),
  );
  const grid = graph.op('Reshape', [x, graph.list([0, side, side, dim])]);
  const moved = graph.op('Gather', [graph.op('Gather', [grid, order], { axis: 1 }), order], { axis: 2 });
  return graph.op('Reshape', [moved, graph.list([0, side * side, dim])]);
}

function partitioned(net: NetworkBuilder, x: Value, { dim, side, window }: SwinBlockShape): Value {
  const { graph } = net;
  const across = side / window;
  const cells = graph.op('Reshape', [x, graph.list([-1, across, window, across, window, dim])]);
  return graph.op('Reshape', [graph.op('Transpose', [cells], { perm: [0, 1, 3, 2, 4, 5] }), graph.list([-1, window * window, dim])]);
}

function reunited(net: NetworkBuilder, x: Value, { dim, side, window }: SwinBlockShape): Value {
  const { graph } = net;
  const across = side / window;
  const cells = graph.op('Reshape', [x, graph.list([-1, across, across, window, window, dim])]);
  return graph.op('Reshape', [graph.op('Transpose', [cells], { perm: [0, 1, 3, 2, 4, 5] }), graph.list([-1, side * side, dim])]);
}

/** The bias of each pair of places in a window, [1, heads, places, places]. */
function positionBias(net: NetworkBuilder, name: string, window: number, heads: number): Value {
  const { graph } = net;
  const index = relativePositionIndex(window);
  net.computed(`${name}.relative_position_index`, index);
  const table = net.weight(`${name}.relative_position_bias_table`, [(2 * window - 1) ** 2, heads]);
  const pairs = graph.op('Gather', [table, graph.constant(index)], { axis: 0 });
  return graph.op('Unsqueeze', [graph.op('Transpose', [pairs], { perm: [2, 0, 1] }), graph.list([0])]);
}

/** For each pair of places of a window, which row of the table holds its bias. */
export function relativePositionIndex(window: number): TensorOf<'int64'> {
  const places = window * window;
  const index = Array.from({ length: places * places }, (_, pair) => {
    const [q, k] = [Math.floor(pair / places), pair % places];
    const rows = Math.floor(q / window) - Math.floor(k / window) + window - 1;
    return rows * (2 * window - 1) + (q % window) - (k % window) + window - 1;
  });
  return integers([places, places], index);
}

/** A linear layer over the heads, with a bias, for each query and key. */
function mixHeads(net: NetworkBuilder, name: string, x: Value, heads: number, window: number): Value {
  const { graph } = net;
  const places = window * window;
  const flat = graph.op('Reshape', [x, graph.list([0, heads, places * places])]);
  const bias = graph.op('Unsqueeze', [net.weight(`${name}.bias`, [heads]), graph.list([1])]);
  const mixed = graph.op('Add', [graph.op('MatMul', [net.weight(`${name}.weight`, [heads, heads]), flat]), bias]);
  return graph.op('Reshape', [mixed, graph.list([0, heads, places, places])]);
}

function masked(net: NetworkBuilder, name: string, logits: Value, { heads, side, window, shift }: SwinBlockShape): Value {
  const { graph } = net;
  const mask = shiftMask(side, window, shift);
  net.computed(`${name}.attn_mask`, mask);
  const [windows = 1, places = 1] = mask.dims;
  const perWindow = graph.op('Reshape', [logits, graph.list([-1, windows, heads, places, places])]);
  const added = graph.op('Add', [perWindow, graph.op('Unsqueeze', [graph.constant(mask), graph.list([1])])]);
  return graph.op('Reshape', [added, graph.list([-1, heads, places, places])]);
}

/** [windows, places, places]: −100 between places that are neighbours only because shifted windows wrap around. */
export function shiftMask(side: number, window: number, shift: number): TensorOf<'float32'> {
  const part = (at: number) => (at < side - window ? 0 : at < side - shift ? 1 : 2);
  const across = side / window;
  const places = window * window;
  const region = (w: number, place: number) => {
    const row = Math.floor(w / across) * window + Math.floor(place / window);
    const column = (w % across) * window + (place % window);
    return part(row) * 3 + part(column);
  };
  const data = new Float32Array(across * across * places * places);
  for (let i = 0; i < data.length; i++) {
    const [w, q, k] = [Math.floor(i / (places * places)), Math.floor(i / places) % places, i % places];
    if (region(w, q) !== region(w, k)) data[i] = -100;
  }
  return floats([across * across, places, places], data);
}
