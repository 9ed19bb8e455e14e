import { anchorTransform } from '../../networks/anchor-detr/anchor-transformer.js';
import { conv, layerNorm, linear } from '../../nn/layers.js';
import { type Network, NetworkBuilder } from '../../nn/network.js';
import { floats } from '../../tensor.js';
import { mapSide, type ShapesConfig } from './shapes-config.js';

/**
 * The detector of drawn shapes: `input` [n, 3, side, side] to `pred_logits` [n, queries, classes] and `pred_boxes` [n, queries, 4], centre, width and
 * height as parts of the picture. Behind windows of the picture stands the transformer of Anchor DETR.
 * @param shown names of values inside to give back as well: those of anchorTransform
 */
export function shapesNetwork(config: ShapesConfig, shown: readonly string[] = []): Network {
  const net = new NetworkBuilder('shapes', shown);
  const { graph } = net;
  const { side, window, stride, padding, found, transformer } = config;
  const { dim, lnEps } = transformer;
  const image = graph.input('input', 'float32', ['n', 3, side, side]);
  const windows = conv(net, 'stem.0', image, { from: 3, to: found, kernel: window, stride, padding });
  const places = graph.op('Transpose', [graph.op('Relu', [windows])], { perm: [0, 2, 3, 1] });
  const map = layerNorm(net, 'stem.norm', linear(net, 'stem.1', places, found, dim), dim, lnEps);
  const rows = mapSide(config);
  const mask = graph.constant(floats([1, rows, rows], new Float32Array(rows * rows)));
  const layers = anchorTransform(net, 'transformer.', graph.op('Transpose', [map], { perm: [0, 3, 1, 2] }), mask, transformer, 'rows');
  const { logits, boxes } = (layers.at(-1) as (typeof layers)[number])();
  graph.output('pred_logits', logits, 'float32', ['n', 'queries', transformer.classes]);
  graph.output('pred_boxes', boxes, 'float32', ['n', 'queries', 4]);
  return net.finish();
}
