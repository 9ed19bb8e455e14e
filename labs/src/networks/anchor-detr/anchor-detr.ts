import { conv, groupNorm } from '../../nn/layers.js';
import { type Network, NetworkBuilder } from '../../nn/network.js';
import { resNetMap } from '../resnet/resnet.js';
import { releasedResNet } from '../resnet/resnet-config.js';
import type { AnchorDetrConfig } from './anchor-detr-config.js';
import { type Found, tieHeads } from './anchor-heads.js';
import { anchorTransform, type LongSide } from './anchor-transformer.js';
import { maskOfMap } from './padding.js';

/**
 * The detector: `input` [n, 3, height, width], pictures top left on a sheet of zeros, and `mask` [n, height, width], 1 on padding, to `pred_logits`
 * [n, queries, classes] and `pred_boxes` [n, queries, 4], centre, width and height in parts of each picture.
 * @param shown names of values inside to give back as well: `first_layer_logits`, `first_layer_boxes`, `backbone.<…>`, `input_proj`, and those of anchorTransform
 */
export function anchorDetr(config: AnchorDetrConfig, longSide: LongSide, shown: readonly string[] = []): Network {
  const net = new NetworkBuilder('anchor-detr', shown);
  const { graph } = net;
  const { dim, classes } = config;
  const image = graph.input('input', 'float32', ['n', 3, 'height', 'width']);
  const mask = graph.input('mask', 'float32', ['n', 'height', 'width']);
  const backbone = releasedResNet(config.backbone === 'resnet50' ? 50 : 101, config.dilationDC5, config.frozenBnEps);
  const map = resNetMap(net, image, backbone, { weights: 'backbone.body.', noted: 'backbone.' });
  const projected = conv(net, 'input_proj.0.0', map, { from: 2048, to: dim, kernel: 1 });
  const normal = groupNorm(net, 'input_proj.0.1', projected, dim, config.groupNorm, 1e-5);
  net.note('input_proj', normal);
  const layers = anchorTransform(net, 'transformer.', normal, maskOfMap(net, mask, normal), config, longSide);
  const [first, last] = [layers[0], layers.at(-1)] as [() => Found, () => Found];
  net.note('first_layer_logits', () => first().logits);
  net.note('first_layer_boxes', () => first().boxes);
  const { logits, boxes } = last();
  graph.output('pred_logits', logits, 'float32', ['n', 'queries', classes]);
  graph.output('pred_boxes', boxes, 'float32', ['n', 'queries', 4]);
  tieHeads(net, 'transformer.', config.dec);
  return net.finish();
}
