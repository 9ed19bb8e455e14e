import { describe, expect, it } from 'vitest';
import { readModel } from '../onnx/read-model.js';
import { openSession } from '../runtime/node.js';
import { floats, type Tensor } from '../tensor.js';
import { runInTfjs } from '../testing/tfjs.js';
import { wild } from '../testing/wild.js';
import { type SmallGraphModel, writeGraphModel } from '../testing/write-graph-model.js';
import { graphModelToOnnx } from './graph-model-to-onnx.js';

type Case = Omit<SmallGraphModel, 'nodes' | 'outputs'> & {
  readonly op: string;
  readonly attr?: Readonly<Record<string, unknown>>;
  /** The operation's inputs, when they are not all inputs and then all constants. */
  readonly input?: readonly string[];
  readonly results?: number;
};

const whole = (dims: readonly number[], data: readonly number[]): Tensor => ({ type: 'int32', dims, data: Int32Array.from(data) });
const list = (numbers: readonly number[]) => ({ list: { i: numbers.map(String) } });
const text = (value: string) => ({ s: btoa(value) });
const float32 = { T: { type: 'DT_FLOAT' } };

const window = (padding: string, [down, across]: readonly [number, number], dilation = 1) => ({
  ...float32,
  padding: text(padding),
  strides: list([1, down, across, 1]),
  dilations: list([1, dilation, dilation, 1]),
  data_format: text('NHWC'),
  explicit_paddings: { list: {} },
});

const fused = (...ops: string[]) => ({ num_args: { i: '1' }, epsilon: { f: 0 }, fused_ops: { list: { s: ops.map((op) => btoa(op)) } } });

const cases: Readonly<Record<string, Case>> = {
  'AddV2 of a value for each channel': { op: 'AddV2', attr: float32, inputs: { x: [1, 2, 3, 4] }, constants: { b: wild([4], 2) } },
  'Mul, repeated along rows and columns': { op: 'Mul', attr: float32, inputs: { x: [1, 2, 3, 4], y: [1, 1, 1, 4] } },
  'Sub of a constant': { op: 'Sub', attr: float32, inputs: { x: [2, 3] }, constants: { b: wild([], 3) } },
  FloorDiv: { op: 'FloorDiv', attr: float32, inputs: { x: [1, 9] }, constants: { b: floats([], [0.3]) } },
  'ConcatV2 of channels': {
    op: 'ConcatV2',
    attr: { ...float32, N: { i: '2' } },
    inputs: { x: [1, 2, 2, 1], y: [1, 2, 2, 3] },
    constants: { axis: whole([], [-1]) },
  },
  'Conv2D with SAME padding and stride 2': {
    op: 'Conv2D',
    attr: window('SAME', [2, 2]),
    inputs: { x: [1, 6, 5, 3] },
    constants: { filter: wild([3, 3, 3, 2], 2) },
  },
  'Conv2D with dilation': {
    op: 'Conv2D',
    attr: window('VALID', [1, 1], 2),
    inputs: { x: [1, 7, 6, 2] },
    constants: { filter: wild([3, 2, 2, 4], 2) },
  },
  '_FusedConv2D with bias and Relu6': {
    op: '_FusedConv2D',
    attr: { ...window('SAME', [1, 1]), ...fused('BiasAdd', 'Relu6') },
    inputs: { x: [1, 4, 4, 3] },
    constants: { filter: wild([3, 3, 3, 2], 2), bias: floats([2], [3, 5]) },
  },
  'DepthwiseConv2dNative with two outputs for each channel': {
    op: 'DepthwiseConv2dNative',
    attr: window('SAME', [1, 1]),
    inputs: { x: [1, 4, 5, 3] },
    constants: { filter: wild([3, 3, 3, 2], 2) },
  },
  'FusedDepthwiseConv2dNative with bias and Relu': {
    op: 'FusedDepthwiseConv2dNative',
    attr: { ...window('VALID', [2, 2]), ...fused('BiasAdd', 'Relu') },
    inputs: { x: [1, 6, 6, 3] },
    constants: { filter: wild([3, 3, 3, 1], 2), bias: wild([3], 4) },
  },
  DepthToSpace: {
    op: 'DepthToSpace',
    attr: { ...float32, block_size: { i: '2' }, data_format: text('NHWC') },
    inputs: { x: [1, 2, 3, 8] },
  },
  'ExpandDims from the end': { op: 'ExpandDims', attr: float32, inputs: { x: [2, 3] }, constants: { axis: whole([], [-1]) } },
  GatherV2: {
    op: 'GatherV2',
    attr: { batch_dims: { i: '0' } },
    inputs: { x: [2, 5, 3] },
    constants: { places: whole([2, 2], [4, 0, 0, 2]), axis: whole([], [1]) },
  },
  Identity: { op: 'Identity', attr: float32, inputs: { x: [2, 3] } },
  LeakyRelu: { op: 'LeakyRelu', attr: { ...float32, alpha: { f: 0.1 } }, inputs: { x: [1, 2, 2, 3] } },
  'MaxPool with SAME padding': {
    op: 'MaxPool',
    attr: { ...window('SAME', [2, 2]), ksize: list([1, 3, 3, 1]) },
    inputs: { x: [1, 5, 4, 2] },
  },
  'Mean, axes kept': {
    op: 'Mean',
    attr: { ...float32, keep_dims: { b: true } },
    inputs: { x: [1, 3, 4, 2] },
    constants: { axes: whole([2], [1, 2]) },
  },
  'Mean, axes dropped': {
    op: 'Mean',
    attr: { ...float32, keep_dims: { b: false } },
    inputs: { x: [1, 3, 4, 2] },
    constants: { axes: whole([1], [-1]) },
  },
  'Pad of rows and channels': {
    op: 'Pad',
    attr: float32,
    inputs: { x: [1, 2, 3, 2] },
    constants: { rims: whole([4, 2], [0, 0, 1, 2, 0, 0, 0, 1]) },
  },
  'PadV2 with a value': {
    op: 'PadV2',
    attr: float32,
    inputs: { x: [1, 2, 3, 2] },
    constants: { rims: whole([4, 2], [0, 0, 1, 0, 0, 1, 0, 0]), value: floats([], [-7]) },
  },
  Prelu: { op: 'Prelu', attr: float32, inputs: { x: [1, 2, 2, 3] }, constants: { slopes: wild([1, 1, 3], 5) } },
  Relu: { op: 'Relu', attr: float32, inputs: { x: [2, 3] } },
  Relu6: { op: 'Relu6', attr: float32, inputs: { x: [2, 3] } },
  Reshape: { op: 'Reshape', attr: float32, inputs: { x: [1, 2, 3, 4] }, constants: { shape: whole([2], [-1, 8]) } },
  'ResizeBilinear to half pixels': {
    op: 'ResizeBilinear',
    attr: { align_corners: { b: false }, half_pixel_centers: { b: true } },
    inputs: { x: [1, 3, 4, 2] },
    constants: { size: whole([2], [6, 7]) },
  },
  'ResizeBilinear to half as many, between the middles of cells': {
    op: 'ResizeBilinear',
    attr: { align_corners: { b: false }, half_pixel_centers: { b: true } },
    inputs: { x: [1, 6, 4, 2] },
    constants: { size: whole([2], [3, 2]) },
  },
  'ResizeBilinear to half as many, from the corner': {
    op: 'ResizeBilinear',
    attr: { align_corners: { b: false }, half_pixel_centers: { b: false } },
    inputs: { x: [1, 6, 4, 2] },
    constants: { size: whole([2], [3, 2]) },
  },
  'ResizeBilinear from the corner': {
    op: 'ResizeBilinear',
    attr: { align_corners: { b: false }, half_pixel_centers: { b: false } },
    inputs: { x: [1, 3, 4, 2] },
    constants: { size: whole([2], [5, 8]) },
  },
  'ResizeBilinear to aligned corners': {
    op: 'ResizeBilinear',
    attr: { align_corners: { b: true }, half_pixel_centers: { b: false } },
    inputs: { x: [1, 3, 4, 2] },
    constants: { size: whole([2], [5, 9]) },
  },
  Sigmoid: { op: 'Sigmoid', attr: float32, inputs: { x: [2, 3] } },
  'SplitV with the rest': {
    op: 'SplitV',
    attr: { ...float32, num_split: { i: '2' } },
    inputs: { x: [1, 2, 5] },
    constants: { sizes: whole([2], [2, 3]), axis: whole([], [-1]) },
    results: 2,
  },
  // TensorFlow.js drops axes wrongly when others are cut too, so that is held to LiteRT alone.
  StridedSlice: {
    op: 'StridedSlice',
    attr: {
      begin_mask: { i: '1' },
      end_mask: { i: '2' },
      shrink_axis_mask: { i: '0' },
      ellipsis_mask: { i: '0' },
      new_axis_mask: { i: '0' },
    },
    inputs: { x: [4, 5, 3] },
    constants: { begin: whole([3], [0, 1, -1]), end: whole([3], [3, 0, 3]), strides: whole([3], [2, 1, 1]) },
  },
  'TopKV2 with places': {
    op: 'TopKV2',
    attr: { ...float32, sorted: { b: true } },
    inputs: { x: [2, 7] },
    constants: { count: whole([], [3]) },
    results: 2,
  },
  'Transpose of four dimensions': {
    op: 'Transpose',
    attr: float32,
    inputs: { x: [1, 2, 3, 4] },
    constants: { order: whole([4], [0, 3, 1, 2]) },
  },
};

describe('a translated graph of one operation gives what TensorFlow.js gives:', () => {
  it.each(Object.entries(cases))('%s', async (_, { op, attr = {}, inputs, constants = {}, results = 1 }) => {
    const input = [...Object.keys(inputs), ...Object.keys(constants)];
    const outputs = Array.from({ length: results }, (_, k) => `out${k}`);
    const ends = outputs.map((name, k) => ({ name, op: 'Identity', input: [`step:${k}`], attr: float32 }));
    await compare({ inputs, constants, nodes: [{ name: 'step', op, input, attr }, ...ends], outputs });
  });

  it('Equal and Cast, as a network picks its peaks', async () => {
    await compare({
      inputs: { x: [1, 4, 4, 2] },
      nodes: [
        { name: 'most', op: 'MaxPool', input: ['x'], attr: { ...window('SAME', [1, 1]), ksize: list([1, 3, 3, 1]) } },
        { name: 'isPeak', op: 'Equal', input: ['x', 'most'], attr: float32 },
        { name: 'peaks', op: 'Cast', input: ['isPeak'], attr: { SrcT: { type: 'DT_BOOL' }, DstT: { type: 'DT_FLOAT' } } },
      ],
      outputs: ['peaks'],
    });
  });

  it('FloorDiv and FloorMod of places', async () => {
    const places = whole([5], [0, 3, 4, 11, 7]);
    const toFloat = { SrcT: { type: 'DT_INT32' }, DstT: { type: 'DT_FLOAT' } };
    await compare({
      inputs: { x: [5] },
      constants: { places, width: whole([], [4]) },
      nodes: [
        { name: 'row', op: 'FloorDiv', input: ['places', 'width'], attr: { T: { type: 'DT_INT32' } } },
        { name: 'column', op: 'FloorMod', input: ['places', 'width'], attr: { T: { type: 'DT_INT32' } } },
        { name: 'rows', op: 'Cast', input: ['row'], attr: toFloat },
        { name: 'columns', op: 'Cast', input: ['column'], attr: toFloat },
      ],
      outputs: ['rows', 'columns'],
    });
  });

  describe('a rim, then windows:', () => {
    const rims = (before: number, after: number) => whole([4, 2], [0, 0, before, after, after, before, 0, 0]);
    const filter = wild([3, 3, 2, 2], 2);
    const pool = (padding: string) => ({ ...window(padding, [2, 2]), ksize: list([1, 3, 3, 1]) });
    const padded = (constants: Record<string, Tensor>, op: string, attr: Record<string, unknown>, others: readonly string[] = []) => {
      const nodes = [
        { name: 'padded', op: 'value' in constants ? 'PadV2' : 'Pad', input: ['x', ...Object.keys(constants)], attr: float32 },
        { name: 'y', op, input: ['padded', ...others], attr },
      ];
      return { inputs: { x: [1, 6, 5, 2] }, constants: { ...constants, filter }, nodes, outputs: ['y'] };
    };

    it.each(['VALID', 'SAME'])('of zeros, of a convolution that is %s', async (padding) => {
      const made = await compare(padded({ rims: rims(1, padding === 'SAME' ? 1 : 2) }, 'Conv2D', window(padding, [2, 1]), ['filter']));
      expect(made).not.toContain('Pad');
    });

    it('of zeros, in another order of dimensions before the convolution', async () => {
      const made = await compare({
        inputs: { x: [1, 2, 6, 5] },
        constants: { rims: whole([4, 2], [0, 0, 0, 0, 1, 2, 0, 1]), order: whole([4], [0, 2, 3, 1]), filter },
        nodes: [
          { name: 'padded', op: 'Pad', input: ['x', 'rims'], attr: float32 },
          { name: 'turned', op: 'Transpose', input: ['padded', 'order'], attr: float32 },
          { name: 'y', op: 'Conv2D', input: ['turned', 'filter'], attr: window('VALID', [1, 1]) },
        ],
        outputs: ['y'],
      });
      expect(made).not.toContain('Pad');
    });

    it('of the least value, of a pool', async () => {
      const least = { rims: rims(1, 1), value: floats([], [Number.NEGATIVE_INFINITY]) };
      expect(await compare(padded(least, 'MaxPool', pool('VALID')))).not.toContain('Pad');
    });

    it('of another value, or as wide as the window, is put around by itself', async () => {
      expect(await compare(padded({ rims: rims(1, 1) }, 'MaxPool', pool('VALID')))).toContain('Pad');
      expect(await compare(padded({ rims: rims(1, 3) }, 'Conv2D', window('VALID', [1, 1]), ['filter']))).toContain('Pad');
      const ones = { rims: rims(1, 1), value: floats([], [1]) };
      expect(await compare(padded(ones, 'Conv2D', window('VALID', [1, 1]), ['filter']))).toContain('Pad');
    });

    it('is there for whoever else takes the value', async () => {
      await compare({
        inputs: { x: [1, 6, 5, 2] },
        constants: { rims: rims(1, 1), filter },
        nodes: [
          { name: 'padded', op: 'Pad', input: ['x', 'rims'], attr: float32 },
          { name: 'y', op: 'Conv2D', input: ['padded', 'filter'], attr: window('VALID', [1, 1]) },
          { name: 'z', op: 'Relu', input: ['padded'], attr: float32 },
        ],
        outputs: ['y', 'z'],
      });
    });
  });

  it('a shape that is a sum of constants', async () => {
    const int32 = { T: { type: 'DT_INT32' } };
    await compare({
      inputs: { x: [2, 6] },
      constants: {
        some: whole([3], [1, -1, 0]),
        places: whole([1, 1], [2]),
        three: whole([1], [3]),
        four: whole([1], [4]),
        zero: whole([], [0]),
      },
      nodes: [
        {
          name: 'rest',
          op: 'SparseToDense',
          input: ['places', 'three', 'four', 'zero'],
          attr: { ...int32, Tindices: { type: 'DT_INT32' } },
        },
        { name: 'shape', op: 'AddV2', input: ['some', 'rest'], attr: int32 },
        { name: 'y', op: 'Reshape', input: ['x', 'shape'], attr: float32 },
      ],
      outputs: ['y'],
    });
  });
});

/** Holds the outputs to those of TensorFlow.js; gives back the operators of the translated graph. */
async function compare(model: SmallGraphModel): Promise<readonly string[]> {
  const { json, bytes } = writeGraphModel(model);
  const translated = graphModelToOnnx(json, bytes);
  const feeds = Object.fromEntries(Object.entries(model.inputs).map(([name, dims], k) => [name, wild(dims, k + 1)]));
  const session = await openSession(translated);
  const used = Object.fromEntries(Object.entries(feeds).filter(([name]) => session.inputs.includes(name)));
  const results = await session.run(used);
  await session.dispose();
  const originals = await runInTfjs(json, bytes, feeds, model.outputs);
  for (const name of model.outputs) {
    const [given, wanted] = [results[name], originals[name]];
    expect(given?.dims).toEqual(wanted?.dims);
    const differences = (wanted?.data ?? []).map((value, k) => Math.abs(value - Number(given?.data[k])));
    expect(differences.length).toBeGreaterThan(0);
    expect(Math.max(...differences)).toBeLessThanOrEqual(1e-5);
  }
  return Object.keys(readModel(translated).operators);
}
