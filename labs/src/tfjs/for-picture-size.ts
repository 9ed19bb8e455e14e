import type { Tensor } from '../tensor.js';
import type { RowsColumns } from '../tensorflow/operations/windows.js';
import { untranslatable } from '../tensorflow/untranslatable.js';
import { attributesOf } from './attributes.js';
import type { GraphModel, GraphNode } from './read-graph-model.js';

/**
 * A network for pictures of one size as one for pictures of another. Convolutions go over any number of rows and columns; only the input and what is
 * resized to a size that is written in the graph must be told. That size keeps its proportion to the picture's.
 * @throws LabError `unreadable` when the network takes no picture, or resizes to what would be no whole number of rows and columns.
 */
export function forPictureSize({ nodes, weights, outputs }: GraphModel, size: RowsColumns): GraphModel {
  const input = nodes.find(({ op }) => op === 'Placeholder');
  const dims = input ? attributesOf(input).shape('shape') : [];
  if (!input || dims.length !== 4) throw untranslatable('Placeholder', 'it is no picture', '它不是图片');
  const first = dims[1] === 3 ? 2 : 1;
  const before: RowsColumns = [dims[first] ?? 0, dims[first + 1] ?? 0];
  const dim = dims.toSpliced(first, 2, ...size).map((count) => ({ size: String(count) }));
  const resized = nodes.filter(({ op }) => op === 'ResizeBilinear').map((node) => resizedTo(node, weights, before, size));
  return {
    outputs,
    nodes: nodes.map((node) => (node === input ? { ...node, attr: { ...node.attr, shape: { shape: { dim } } } } : node)),
    weights: new Map([...weights, ...resized]),
  };
}

/** The constant that a node resizes to, for the other size. */
function resizedTo({ op, input }: GraphNode, weights: GraphModel['weights'], before: RowsColumns, after: RowsColumns): [string, Tensor] {
  const name = input[1]?.split(':')[0] ?? '';
  const targets = weights.get(name)?.data ?? [];
  const counts = ([0, 1] as const).map((axis) => (Number(targets[axis]) * after[axis]) / before[axis]);
  if (!counts.every((count) => Number.isInteger(count) && count > 0)) {
    const size = after.join('×');
    throw untranslatable(op, `pictures of ${size} do not fit it`, `图片尺寸 ${size} 与它不匹配`);
  }
  return [name, { type: 'int32', dims: [2], data: Int32Array.from(counts) }];
}
