import { maxPool } from '../nn/functions.js';
import { conv, frozenBatchNorm } from '../nn/modules.js';
import type { NetworkBuilder } from '../nn/network.js';
import type { Value } from '../onnx/graph.js';

/** A stage of bottleneck blocks; the output has 4 · planes channels. */
export interface ResNetLayer {
  readonly name: string;
  readonly planes: number;
  readonly blocks: number;
  /** Of the first block's 3×3 convolution. */
  readonly stride: number;
  /** Of each block's 3×3 convolution. */
  readonly dilation: readonly number[];
}

/** A ResNet with bottlenecks (He et al., 2015; the stride on the 3×3, as torchvision has it) and frozen batch normalisation. */
export interface ResNetConfig {
  /** Channels of the stem. */
  readonly stem: number;
  readonly layers: readonly ResNetLayer[];
  readonly eps: number;
}

/** The released ResNets, with the last stage at stride 32 (C5) or dilated at stride 16 (DC5). */
export function resNetConfig(depth: 50 | 101, isDilated: boolean, eps: number): ResNetConfig {
  const blocks = depth === 50 ? [3, 4, 6, 3] : [3, 4, 23, 3];
  const layers = blocks.map((count, i) => {
    const isLastDilated = isDilated && i === 3;
    return {
      name: `layer${i + 1}`,
      planes: 64 * 2 ** i,
      blocks: count,
      stride: i === 0 || isLastDilated ? 1 : 2,
      dilation: Array.from({ length: count }, (_, block) => (isLastDilated && block > 0 ? 2 : 1)),
    };
  });
  return { stem: 64, layers, eps };
}

/**
 * The maps of the last stage. Each stage's output and each block's are noted under `<noted>layer…`.
 * @param prefix of the weights' names, such as `backbone.body.`
 */
export function resNet(net: NetworkBuilder, x: Value, { stem, layers, eps }: ResNetConfig, prefix = '', noted = ''): Value {
  const { graph } = net;
  const first = conv(net, `${prefix}conv1`, x, { from: 3, to: stem, kernel: 7, stride: 2, padding: 3, hasBias: false });
  const active = graph.op('Relu', [frozenBatchNorm(net, `${prefix}bn1`, first, stem, eps)]);
  let map = maxPool(graph, active, 3, { stride: 2, padding: 1 });
  net.note(`${noted}maxpool`, map);
  let channels = stem;
  for (const layer of layers) {
    for (let block = 0; block < layer.blocks; block++) {
      const name = `${layer.name}.${block}`;
      const shape = {
        from: channels,
        planes: layer.planes,
        stride: block === 0 ? layer.stride : 1,
        dilation: layer.dilation[block] ?? 1,
        isFirst: block === 0,
      };
      map = bottleneck(net, `${prefix}${name}`, map, shape, eps);
      net.note(`${noted}${name}`, map);
      channels = layer.planes * 4;
    }
    net.note(`${noted}${layer.name}`, map);
  }
  return map;
}

interface BottleneckShape {
  readonly from: number;
  readonly planes: number;
  readonly stride: number;
  readonly dilation: number;
  readonly isFirst: boolean;
}

function bottleneck(
  net: NetworkBuilder,
  name: string,
  x: Value,
  { from, planes, stride, dilation, isFirst }: BottleneckShape,
  eps: number,
): Value {
  const { graph } = net;
  const normal = (index: number, value: Value, channels: number) => frozenBatchNorm(net, `${name}.bn${index}`, value, channels, eps);
  const to = planes * 4;
  const narrow = conv(net, `${name}.conv1`, x, { from, to: planes, kernel: 1, hasBias: false });
  const first = graph.op('Relu', [normal(1, narrow, planes)]);
  const wide = conv(net, `${name}.conv2`, first, {
    from: planes,
    to: planes,
    kernel: 3,
    stride,
    dilation,
    padding: dilation,
    hasBias: false,
  });
  const second = graph.op('Relu', [normal(2, wide, planes)]);
  const third = normal(3, conv(net, `${name}.conv3`, second, { from: planes, to, kernel: 1, hasBias: false }), to);
  const past = isFirst ? shortcut(net, `${name}.downsample`, x, { from, to, stride }, eps) : x;
  return graph.op('Relu', [graph.op('Add', [third, past])]);
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
