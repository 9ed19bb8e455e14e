import { gelu, inverseSigmoid, silu, softmax } from '../../nn/activate.js';
import { interpolate } from '../../nn/interpolate.js';
import { normaliseBatch, normaliseGroups, normaliseLast } from '../../nn/normalise.js';
import { resizeNearest } from '../../nn/resize-nearest.js';
import { sineEncoding } from '../../nn/sine-encoding.js';
import { convolve, maxPool } from '../../nn/windows.js';
import type { Value } from '../../onnx/graph.js';
import type { GraphBuilder } from '../../onnx/graph-builder.js';
import { floats, integers } from '../../tensor.js';
import type { OperationSettings } from './operation-settings.js';

/** The inputs of an operation by their names, with their shapes. */
export type OperationInputs = ReadonlyMap<string, Value & { readonly shape: readonly number[] }>;

interface OperationCase {
  readonly graph: GraphBuilder;
  /** The operation's whole name, which may tell of settings: `maxpool_3_s2_p1`, `inverse_sigmoid_eps1e-5`, `pos2posemb1d_16`. */
  readonly op: string;
  readonly input: (name: string) => Value & { readonly shape: readonly number[] };
  readonly bias: Value | null;
  readonly settings: OperationSettings;
  /** Of the result, which is how resizing is told to what size. */
  readonly shape: readonly number[];
}

/** The operation that a golden file names, on the graph's inputs; null when it is not known. */
export function buildOperation(
  graph: GraphBuilder,
  op: string,
  inputs: OperationInputs,
  settings: OperationSettings,
  shape: readonly number[],
): Value | null {
  const build = builders.find(([prefix]) => op.startsWith(prefix))?.[1];
  const input = (name: string) => {
    const value = inputs.get(name);
    if (!value) throw new Error(`the operation ${op} has no input ${name}`);
    return value;
  };
  return build?.({ graph, op, input, bias: inputs.get('b') ?? null, settings, shape }) ?? null;
}

const builders: readonly (readonly [string, (each: OperationCase) => Value])[] = [
  ['layernorm', ({ graph, input, ...each }) => normaliseLast(graph, input('x'), input('w'), input('b'), epsOf(each))],
  [
    'groupnorm',
    ({ graph, input, ...each }) => normaliseGroups(graph, input('x'), input('w'), input('b'), each.settings.groups ?? 32, epsOf(each)),
  ],
  ['frozen_batchnorm', batchNorm],
  ['batchnorm', batchNorm],
  ['gelu', ({ graph, input }) => gelu(graph, input('x'))],
  ['silu', ({ graph, input }) => silu(graph, input('x'))],
  ['softmax_with_minus100_mask', ({ graph, input }) => softmax(graph, graph.op('Add', [input('x'), everyThird(graph, input('x').shape)]))],
  ['softmax', ({ graph, input }) => softmax(graph, input('x'))],
  ['inverse_sigmoid', ({ graph, input, ...each }) => inverseSigmoid(graph, input('x'), epsOf(each))],
  ['conv2d', ({ graph, input, bias, settings }) => convolve(graph, input('x'), input('w'), bias, windowOf(settings))],
  ['maxpool', pooled],
  ['bicubic', ({ graph, input, shape }) => interpolate(graph, input('x'), 'bicubic', shape.at(-2) ?? 0, shape.at(-1) ?? 0)],
  ['bilinear', ({ graph, input, shape }) => interpolate(graph, input('x'), 'bilinear', shape.at(-2) ?? 0, shape.at(-1) ?? 0)],
  ['nearest', nearest],
  ['grid_sample_bilinear_zeros_align_false', ({ graph, input }) => graph.op('GridSample', [input('x'), input('g')])],
  ['pos2posemb1d', positions],
];

function epsOf({ op, settings }: Pick<OperationCase, 'op' | 'settings'>): number {
  return settings.eps ?? Number(/_eps(\d{1,3}e-\d{1,2})/.exec(op)?.[1] ?? 1e-5);
}

function windowOf({ stride = 1, padding = 0, dilation = 1, groups = 1 }: OperationSettings) {
  return { stride, padding, dilation, groups };
}

function batchNorm({ graph, input, ...each }: OperationCase): Value {
  const parts = { weight: input('w'), bias: input('b'), mean: input('m'), variance: input('v') };
  return normaliseBatch(graph, input('x'), parts, epsOf(each));
}

/** −100 in every third column, from the first on. */
function everyThird(graph: GraphBuilder, shape: readonly number[]): Value {
  const columns = shape.at(-1) ?? 0;
  return graph.constant(
    floats(
      [columns],
      Float32Array.from({ length: columns }, (_, column) => (column % 3 === 0 ? -100 : 0)),
    ),
  );
}

/** The name ends with kernel, stride and padding: `maxpool_3_s2_p1`. */
function pooled({ graph, op, input, settings }: OperationCase): Value {
  const [, kernel = 3, stride = 1, padding = 0] = (/_(\d{1,3})_s(\d{1,3})_p(\d{1,3})/.exec(op) ?? []).map(Number);
  return maxPool(graph, input('x'), kernel, { stride: settings.stride ?? stride, padding: settings.padding ?? padding });
}

function nearest({ graph, input, shape }: OperationCase): Value {
  const size = (length = 0) => graph.constant(integers([], [length]));
  return resizeNearest(graph, resizeNearest(graph, input('x'), 2, size(shape.at(-2))), 3, size(shape.at(-1)));
}

function positions({ graph, input, shape }: OperationCase): Value {
  const row = graph.op('Reshape', [input('p'), graph.list([1, -1])]);
  return graph.op('Reshape', [sineEncoding(graph, row, shape.at(-1) ?? 0), graph.list([-1, shape.at(-1) ?? 0])]);
}
