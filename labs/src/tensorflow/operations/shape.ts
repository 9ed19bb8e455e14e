import { sizeOf, type Tensor } from '../../tensor.js';
import type { Flow, FlowGraph, Rims } from '../flow-graph.js';
import { untranslatable } from '../untranslatable.js';

/** The same values in other dimensions; one of them may be -1, the rest. */
export function reshape(graph: FlowGraph, x: Flow, wanted: readonly number[]): Flow {
  const size = sizeOf(x.dims);
  const rest = size / -sizeOf(wanted);
  const dims = wanted.map((dim) => (dim === -1 ? rest : dim));
  if (sizeOf(dims) !== size || !dims.every((dim) => Number.isInteger(dim) && dim >= 0)) {
    throw untranslatable(
      'Reshape',
      `${x.dims.join('×')} cannot become ${wanted.join('×')}`,
      `${x.dims.join('×')} 不能变为 ${wanted.join('×')}`,
    );
  }
  if (x.constant) return graph.constant({ ...x.constant, dims } as Tensor);
  return graph.flow(graph.builder.op('Reshape', [graph.value(x), graph.builder.list(dims)]), dims, x.type);
}

/** Values one after the other along an axis. */
export function concatenate(graph: FlowGraph, flows: readonly Flow[], axis: number): Flow {
  const [first] = flows;
  if (!first) throw untranslatable('Concat', 'it joins nothing', '没有输入');
  const along = axis < 0 ? axis + first.dims.length : axis;
  const values = flows.map((flow) => graph.value(flow));
  const dims = first.dims.with(
    along,
    flows.reduce((sum, { dims }) => sum + (dims[along] ?? 0), 0),
  );
  return graph.flow(graph.builder.op('Concat', values, { axis: along }), dims, first.type);
}

/** A rim of one value: for each dimension, how many go before and after. */
export function pad(graph: FlowGraph, x: Flow, rims: Rims, value = 0): Flow {
  if (rims.length !== x.dims.length)
    throw untranslatable(
      'Pad',
      `it has ${rims.length} rims for ${x.dims.length} dimensions`,
      `${x.dims.length} 维却有 ${rims.length} 组填充`,
    );
  return graph.rimmed({ inner: x, rims, value });
}

/** Blocks of channels as rows and columns: [n, h, w, b²c] becomes [n, bh, bw, c]. */
export function depthToSpace(graph: FlowGraph, x: Flow, blocksize: number): Flow {
  const [n = 1, rows = 0, columns = 0, channels = 0] = x.dims;
  const made = graph.builder.op('DepthToSpace', [graph.channelsFirst(x)], { blocksize, mode: 'DCR' });
  return graph.fromChannelsFirst(made, [n, rows * blocksize, columns * blocksize, channels / blocksize ** 2], x.type);
}
