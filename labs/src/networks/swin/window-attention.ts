import { softmax } from '../../nn/activate.js';
import { attentionLogits, joinHeads, meanOfQueries, scaled, splitHeads } from '../../nn/heads.js';
import { linear } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import { pickTokens } from '../../nn/tokens.js';
import type { Value } from '../../onnx/graph.js';
import type { SwinStage } from './swin-config.js';
import { relativePositionIndex, shiftMask } from './window-tables.js';
import { inverseOrder, windowOrder } from './windows-of-tokens.js';

/** What sets one window attention apart from the others of its stage. */
export interface WindowAttention {
  /** The block's name; the attention's is `<block>.attn`. */
  readonly block: string;
  readonly isShifted: boolean;
  /** Whether the mask for shifted windows is added to the logits. */
  readonly isMasked: boolean;
  readonly hasBias: boolean;
  /** Mixes the heads of logits or weights [n, heads, places, places]; null leaves them alone. */
  readonly mix: ((which: 'proj_l' | 'proj_w', x: Value) => Value) | null;
  /** What the attention of the windows is noted under; `<noted>.looks` is how much each place is looked at, on average [n · windows, heads, places]. */
  readonly noted: string;
}

/** Attention inside windows of tokens [n, side · side, dim]. */
export function windowAttention(net: NetworkBuilder, x: Value, stage: SwinStage, own: WindowAttention): Value {
  const { graph } = net;
  const { dim, heads, side, window } = stage;
  const name = `${own.block}.attn`;
  const order = windowOrder(stage, own.isShifted);
  const isMoved = order.some((from, to) => from !== to);
  const tiles = graph.op('Reshape', [isMoved ? pickTokens(graph, x, order) : x, graph.list([-1, window * window, dim])]);
  const parts = graph.ops('Split', [linear(net, `${name}.qkv`, tiles, dim, 3 * dim, own.hasBias)], 3, { axis: -1, num_outputs: 3 });
  const [q, k, v] = parts.map((part) => splitHeads(graph, part, heads)) as [Value, Value, Value];
  const products = attentionLogits(graph, scaled(graph, q, dim / heads), k);
  const weights = softmax(graph, biased(net, own, products, stage));
  const shares = own.mix ? own.mix('proj_w', weights) : weights;
  const out = linear(net, `${name}.proj`, joinHeads(graph, graph.op('MatMul', [shares, v])), dim, dim);
  net.note(own.noted, out);
  net.note(`${own.noted}.looks`, () => meanOfQueries(graph, shares));
  const tokens = graph.op('Reshape', [out, graph.list([-1, side * side, dim])]);
  return isMoved ? pickTokens(graph, tokens, inverseOrder(order)) : tokens;
}

/** Logits with the bias of each pair of places, mixed, and with the mask. */
function biased(net: NetworkBuilder, own: WindowAttention, products: Value, stage: SwinStage): Value {
  const { graph } = net;
  const bias = positionBias(net, `${own.block}.attn`, stage);
  const mask = own.isMasked ? maskOf(net, own.block, stage) : null;
  if (!mask) {
    const logits = graph.op('Add', [products, bias]);
    return own.mix ? own.mix('proj_l', logits) : logits;
  }
  // Without mixing in between, bias and mask are one constant.
  if (!own.mix) return perTile(net, products, stage, graph.op('Add', [mask, bias]));
  return perTile(net, own.mix('proj_l', graph.op('Add', [products, bias])), stage, mask);
}

/** The bias of each pair of places in a window, [1, heads, places, places]. */
function positionBias(net: NetworkBuilder, name: string, { window, heads }: SwinStage): Value {
  const { graph } = net;
  const index = relativePositionIndex(window);
  const places = graph.shared(`pairs of a window of ${window}`, () => index);
  const table = net.weight(`${name}.relative_position_bias_table`, [(2 * window - 1) ** 2, heads]);
  net.computed(`${name}.relative_position_index`, index);
  const pairs = graph.op('Gather', [table, places], { axis: 0 });
  return graph.op('Unsqueeze', [graph.op('Transpose', [pairs], { perm: [2, 0, 1] }), graph.list([0])]);
}

/** [windows, 1, places, places]. */
function maskOf(net: NetworkBuilder, block: string, stage: SwinStage): Value {
  const mask = shiftMask(stage);
  net.computed(`${block}.attn_mask`, mask);
  const { side, window } = stage;
  return net.graph.op('Unsqueeze', [net.graph.shared(`mask of ${side} by ${window}`, () => mask), net.graph.list([1])]);
}

/** Adds what differs from window to window to logits [n · windows, heads, places, places]. */
function perTile(net: NetworkBuilder, logits: Value, { side, window, heads }: SwinStage, added: Value): Value {
  const { graph } = net;
  const places = window * window;
  const tiles = graph.op('Reshape', [logits, graph.list([-1, (side / window) ** 2, heads, places, places])]);
  return graph.op('Reshape', [graph.op('Add', [tiles, added]), graph.list([-1, heads, places, places])]);
}
