import type { Flow, FlowGraph } from '../flow-graph.js';
import { untranslatable } from '../untranslatable.js';
import { windowInput } from './window-input.js';
import type { Window } from './windows.js';

/** A convolution: `filter` is [outputs, inputs of a group, rows, columns], as ONNX has it. */
export interface Convolution {
  readonly filter: Flow;
  readonly bias: Flow | null;
  readonly window: Omit<Window, 'size'>;
}

/** A convolution over rows and columns of x [n, rows, columns, channels]; as many groups as the filter's inputs ask for. */
export function conv2d(graph: FlowGraph, x: Flow, { filter, bias, window }: Convolution): Flow {
  const [n = 1, , , channels = 0] = x.dims;
  const [outputs = 0, inputs = 0, height = 0, width = 0] = filter.dims;
  if (x.dims.length !== 4 || filter.dims.length !== 4 || inputs === 0 || channels % inputs !== 0) {
    throw untranslatable(
      'Conv2D',
      `its filter ${filter.dims.join('×')} does not fit ${x.dims.join('×')}`,
      `卷积核 ${filter.dims.join('×')} 与 ${x.dims.join('×')} 不匹配`,
    );
  }
  const { inner, pads, counts } = windowInput(graph, x, { ...window, size: [height, width] }, 0);
  const values = [graph.channelsFirst(inner), graph.value(filter), ...(bias ? [graph.value(bias)] : [])];
  const made = graph.builder.op('Conv', values, {
    kernel_shape: [height, width],
    strides: window.strides,
    dilations: window.dilations,
    group: channels / inputs,
    pads,
  });
  return graph.fromChannelsFirst(made, [n, ...counts, outputs]);
}
