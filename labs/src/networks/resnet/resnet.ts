import { conv, frozenBatchNorm } from '../../nn/layers.js';
import { type Network, NetworkBuilder } from '../../nn/network.js';
import { maxPool } from '../../nn/windows.js';
import type { Value } from '../../onnx/graph.js';
import type { ResNetConfig } from './resnet-config.js';

/** What comes before the names of weights, and before those of values inside. */
export interface ResNetNames {
  readonly weights: string;
  readonly noted: string;
}

/**
 * The network alone: `input` [n, 3, height, width] to the map of its last stage, under that stage's name.
 * @param shown names of values inside to give back as well: `maxpool`, `<stage>`, `<stage>.<block>`
 */
export function resNet(config: ResNetConfig, shown: readonly string[] = []): Network {
  const last = config.layers.at(-1)?.name ?? '';
  const net = new NetworkBuilder(
    'resnet',
    shown.filter((name) => name !== last),
  );
  const image = net.graph.input('input', 'float32', ['n', 3, 'height', 'width']);
  net.graph.output(last, resNetMap(net, image, config, { weights: '', noted: '' }));
  return net.finish();
}

/** The map of the last stage [n, 4 · planes, rows, columns]. */
export function resNetMap(net: NetworkBuilder, image: Value, { stem, layers, eps }: ResNetConfig, names: ResNetNames): Value {
  const { graph } = net;
  const first = conv(net, `${names.weights}conv1`, image, { from: 3, to: stem, kernel: 7, stride: 2, padding: 3, hasBias: false });
  const active = graph.op('Relu', [frozenBatchNorm(net, `${names.weights}bn1`, first, stem, eps)]);
  let map = maxPool(graph, active, 3, { stride: 2, padding: 1 });
  net.note(`${names.noted}maxpool`, map);
  let from = stem;
  for (const { name, planes, blocks, stride, dilation } of layers) {
    for (let block = 0; block < blocks; block++) {
      const own = { from, planes, stride: block === 0 ? stride : 1, dilation: dilation[block] ?? 1, hasShortcut: block === 0 };
      map = bottleneck(net, `${names.weights}${name}.${block}`, map, own, eps);
      net.note(`${names.noted}${name}.${block}`, map);
      from = planes * 4;
    }
    net.note(`${names.noted}${name}`, map);
  }
  return map;
}

interface Bottleneck {
  readonly from: number;
  readonly planes: number;
  readonly stride: number;
  readonly dilation: number;
  /** Whether what goes around the block is fitted to its output by a convolution. */
  readonly hasShortcut: boolean;
}

function bottleneck(net: NetworkBuilder, name: string, x: Value, block: Bottleneck, eps: number): Value {
  const { graph } = net;
  const { from, planes, stride, dilation } = block;
  const to = planes * 4;
  const normal = (index: number, value: Value, channels: number) => frozenBatchNorm(net, `${name}.bn${index}`, value, channels, eps);
  const narrow = conv(net, `${name}.conv1`, x, { from, to: planes, kernel: 1, hasBias: false });
  const first = graph.op('Relu', [normal(1, narrow, planes)]);
  const shape = { from: planes, to: planes, kernel: 3, stride, dilation, padding: dilation, hasBias: false };
  const second = graph.op('Relu', [normal(2, conv(net, `${name}.conv2`, first, shape), planes)]);
  const third = normal(3, conv(net, `${name}.conv3`, second, { from: planes, to, kernel: 1, hasBias: false }), to);
  const around = block.hasShortcut ? shortcut(net, `${name}.downsample`, x, { from, to, stride }, eps) : x;
  return graph.op('Relu', [graph.op('Add', [third, around])]);
}

function shortcut(
  net: NetworkBuilder,
  name: string,
  x: Value,
  shape: { readonly from: number; readonly to: number; readonly stride: number },
  eps: number,
): Value {
  return frozenBatchNorm(net, `${name}.1`, conv(net, `${name}.0`, x, { ...shape, kernel: 1, hasBias: false }), shape.to, eps);
}
