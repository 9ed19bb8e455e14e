import { type Network, NetworkBuilder } from '../../nn/network.js';
import type { RcdaShape } from '../../nn/rcda.js';
import type { Value } from '../../onnx/graph.js';
import type { AnchorTransformerConfig } from './anchor-detr-config.js';
import { anchorHeads, type Found, tieHeads } from './anchor-heads.js';
import { decoderLayer, encoderLayer } from './anchor-layers.js';
import { decoupledAttention } from './decoupled-attention.js';
import { fullAttention } from './full-attention.js';
import { paddingOf } from './padding.js';
import { queriesOf } from './queries.js';

/** Which side of maps is the longer one: a graph takes any size, and is quickest for the side that it is built for. */
export type LongSide = RcdaShape['longSide'];

/**
 * The transformer alone: `src` [n, 1, dim, rows, columns] and `mask` [n, rows, columns], 1 on padding, to `class_logits_all_layers`
 * [dec, n, queries, classes] and `boxes_all_layers` [dec, n, queries, 4].
 * @param shown names of values inside to give back as well; see anchorTransform
 */
export function anchorTransformer(config: AnchorTransformerConfig, longSide: LongSide, shown: readonly string[] = []): Network {
  const net = new NetworkBuilder('anchor-detr-transformer', shown);
  const { graph } = net;
  const source = graph.input('src', 'float32', ['n', 1, config.dim, 'rows', 'columns']);
  const mask = graph.input('mask', 'float32', ['n', 'rows', 'columns']);
  const layers = anchorTransform(net, '', graph.op('Squeeze', [source, graph.list([1])]), mask, config, longSide).map((find) => find());
  const stacked = (part: keyof Found) =>
    graph.op(
      'Concat',
      layers.map((layer) => graph.op('Unsqueeze', [layer[part], graph.list([0])])),
      { axis: 0 },
    );
  graph.output('class_logits_all_layers', stacked('logits'));
  graph.output('boxes_all_layers', stacked('boxes'));
  tieHeads(net, '', config.dec);
  return net.finish();
}

/**
 * What each layer of the decoder finds on a map [n, dim, rows, columns], the last layer's last; each is computed only when it is asked for. Notes
 * `posemb_row`, `posemb_col`, `encoder.<i>.out (NCHW)`, `decoder.<i>.{self_attn (L,N,C),cross_attn (L,N,C),out}`.
 * @param prefix of the weights' names, with its final dot
 * @param mask [n, rows, columns], 1 on padding
 */
export function anchorTransform(
  net: NetworkBuilder,
  prefix: string,
  map: Value,
  mask: Value,
  config: AnchorTransformerConfig,
  longSide: LongSide,
): (() => Found)[] {
  const { graph } = net;
  const { dim, heads, waves } = config;
  const padding = paddingOf(net, mask);
  const attention =
    config.attention === 'RCDA'
      ? decoupledAttention(net, prefix, { dim, heads, waves, longSide }, padding)
      : fullAttention(net, prefix, { dim, heads, waves }, padding);
  let seen = graph.op('Transpose', [map], { perm: [0, 2, 3, 1] });
  for (let i = 0; i < config.enc; i++) {
    const out = encoderLayer(net, `${prefix}encoder_layers.${i}`, seen, attention, config);
    net.note(`encoder.${i}.out (NCHW)`, () => graph.op('Transpose', [out], { perm: [0, 3, 1, 2] }));
    seen = out;
  }
  const queries = queriesOf(net, prefix, config);
  const find = anchorHeads(net, prefix, config, queries);
  const found: (() => Found)[] = [];
  let content = queries.content;
  for (let i = 0; i < config.dec; i++) {
    const out = decoderLayer(net, `${prefix}decoder_layers.${i}`, `decoder.${i}`, content, queries, seen, attention, config);
    found.push(() => find(out));
    content = out;
  }
  return found;
}
