import { toObject } from 'flatbuffers/js/flexbuffers.js';
import { floats } from '../tensor.js';
import type { Flow, FlowGraph } from '../tensorflow/flow-graph.js';
import { untranslatable } from '../tensorflow/untranslatable.js';

/**
 * Where a part of the face lies, as the matrix that leads from a small upright picture of it to the face's map: the custom operation
 * `Landmarks2TransformMatrix` (version 2) of MediaPipe's face mesh with attention.
 * @param landmarks [1, n, 3] on the map
 * @returns [1, 4, 4]
 */
export function landmarksToMatrix(graph: FlowGraph, landmarks: Flow, customOptions: Uint8Array): Flow {
  const name = 'Landmarks2TransformMatrix';
  const options = readOptions(name, customOptions);
  const [width, height] = [number(name, options, 'output_width'), number(name, options, 'output_height')];
  const target = number(name, options, 'target_rotation_radians');
  const scales = [number(name, options, 'scale_x') / width, number(name, options, 'scale_y') / height];
  const { builder } = graph;
  const points = builder.op('Slice', [graph.value(landmarks), builder.list([0]), builder.list([2]), builder.list([2])]);
  const pick = (places: readonly number[]) => {
    const picked = builder.op('Gather', [points, builder.list(places)], { axis: 1 });
    return builder.op('Reshape', [picked, builder.list([places.length, 2])]);
  };
  const constant = (dims: readonly number[], values: readonly number[]) => builder.constant(floats(dims, values));

  // The eye line's direction (cos, sin), then the cosine and sine of the turn from it to the target.
  const line = builder.op('Sub', [pick([number(name, options, 'right_rotation_idx')]), pick([number(name, options, 'left_rotation_idx')])]);
  const direction = builder.op('Div', [line, builder.op('ReduceL2', [line, builder.list([1])])]);
  const turn = builder.op('MatMul', [
    direction,
    constant([2, 2], [Math.cos(target), Math.sin(target), Math.sin(target), -Math.cos(target)]),
  ]);
  const back = builder.op('Reshape', [builder.op('MatMul', [turn, constant([2, 4], [1, 0, 0, 1, 0, 1, -1, 0])]), builder.list([2, 2])]);

  const turned = builder.op('MatMul', [pick(pairs(name, options)), back]);
  const [most, least] = ['ReduceMax', 'ReduceMin'].map((op) => builder.op(op, [turned, builder.list([0])]));
  const size = builder.op('Mul', [builder.op('Sub', [most ?? null, least ?? null]), constant([1, 2], scales)]);
  const middle = builder.op('Mul', [builder.op('Add', [most ?? null, least ?? null]), builder.scalar(0.5)]);
  const centre = builder.op('MatMul', [back, builder.op('Transpose', [middle], { perm: [1, 0] })]);
  const linear = builder.op('Mul', [back, size]);
  const shift = builder.op('Add', [centre, builder.op('MatMul', [linear, constant([2, 1], [-width / 2, -height / 2])])]);
  const top = builder.op('Concat', [linear, constant([2, 1], [0, 0]), shift], { axis: 1 });
  const matrix = builder.op('Concat', [top, constant([2, 4], [0, 0, 1, 0, 0, 0, 0, 1])], { axis: 0 });
  return graph.flow(builder.op('Reshape', [matrix, builder.list([1, 4, 4])]), [1, 4, 4]);
}

/** A part of a map, seen through a matrix by straight lines between values; 0 outside of the map: `TransformTensorBilinear` (version 2). */
export function transformTensor(graph: FlowGraph, x: Flow, matrix: Flow, customOptions: Uint8Array): Flow {
  const name = 'TransformTensorBilinear';
  const options = readOptions(name, customOptions);
  const [rows, columns] = [number(name, options, 'output_height'), number(name, options, 'output_width')];
  const [n = 1, height = 0, width = 0, channels = 0] = x.dims;
  const { builder } = graph;
  const places = Array.from({ length: rows * columns }, (_, k) => [(k % columns) + 0.5, Math.floor(k / columns) + 0.5, 0, 1]);
  const lines = builder.op('Transpose', [builder.op('Reshape', [graph.value(matrix), builder.list([4, 4])])], { perm: [1, 0] });
  const seen = builder.op('MatMul', [builder.constant(floats([places.length, 4], places.flat())), lines]);
  const onMap = builder.op('Slice', [seen, builder.list([0]), builder.list([2]), builder.list([1])]);
  // GridSample counts from -1 at the middle of the first value to 1 at the middle of the last.
  const perUnit = builder.constant(floats([2], [2 / (width - 1), 2 / (height - 1)]));
  const first = builder.constant(floats([2], [1 + 1 / (width - 1), 1 + 1 / (height - 1)]));
  const grid = builder.op('Sub', [builder.op('Mul', [onMap, perUnit]), first]);
  const gridOf4 = builder.op('Reshape', [grid, builder.list([1, rows, columns, 2])]);
  const sampled = builder.op('GridSample', [graph.channelsFirst(x), gridOf4], { mode: 'linear', align_corners: 1 });
  const farthest = builder.op('ReduceMax', [builder.op('Abs', [gridOf4]), builder.list([3])], { keepdims: 0 });
  const isInside = builder.op('Cast', [builder.op('LessOrEqual', [farthest, builder.scalar(1)])], { to: 1 });
  const made = builder.op('Mul', [sampled, builder.op('Reshape', [isInside, builder.list([1, 1, rows, columns])])]);
  return graph.fromChannelsFirst(made, [n, rows, columns, channels]);
}

/** Points [1, n, 2] moved by the first two rows of a matrix: `TransformLandmarks` (version 2). */
export function transformLandmarks(graph: FlowGraph, points: Flow, matrix: Flow): Flow {
  if (points.dims.at(-1) !== 2)
    throw untranslatable('TransformLandmarks', `its points have ${points.dims.at(-1)} values`, `每个点有 ${points.dims.at(-1)} 个值`);
  const { builder } = graph;
  const columns = builder.op('Transpose', [graph.value(matrix)], { perm: [0, 2, 1] });
  const cut = (from: number, to: number) =>
    builder.op('Slice', [columns, builder.list([from, 0]), builder.list([to, 2]), builder.list([1, 2])]);
  const turned = builder.op('MatMul', [graph.value(points), cut(0, 2)]);
  return graph.flow(builder.op('Add', [turned, cut(3, 4)]), points.dims);
}

type Options = Readonly<Record<string, unknown>>;

function readOptions(name: string, bytes: Uint8Array): Options {
  const value: unknown = toObject(bytes.slice().buffer);
  if (typeof value !== 'object' || value === null) throw untranslatable(name, 'its options cannot be read', '选项无法读取');
  return value as Options;
}

function number(operation: string, options: Options, name: string): number {
  // The reader of flexbuffers gives null for 0.0.
  const value = options[name] === null ? 0 : options[name];
  if (typeof value !== 'number') throw untranslatable(operation, `its option ${name} is no number`, `选项 ${name} 不是数`);
  return value;
}

/** The landmarks around the part: pairs of neighbours, of which only the points matter here. */
function pairs(operation: string, options: Options): number[] {
  const value = options.subset_idxs;
  if (!Array.isArray(value)) throw untranslatable(operation, 'its option subset_idxs is no list', '选项 subset_idxs 不是列表');
  return value.flat().map(Number);
}
