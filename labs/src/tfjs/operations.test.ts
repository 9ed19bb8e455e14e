import { describe, it } from 'vitest';
import { compareWithTfjs } from '../testing/compare-with-tfjs.js';
import { float32, list, whole, window } from '../testing/graph-attributes.js';
import { graphOperations } from '../testing/graph-operations.js';

describe('a translated graph of one operation gives what TensorFlow.js gives:', () => {
  it.each(Object.entries(graphOperations))('%s', async (_, { op, attr = {}, inputs, constants = {}, results = 1 }) => {
    const input = [...Object.keys(inputs), ...Object.keys(constants)];
    const outputs = Array.from({ length: results }, (_, k) => `out${k}`);
    const ends = outputs.map((name, k) => ({ name, op: 'Identity', input: [`step:${k}`], attr: float32 }));
    await compareWithTfjs({ inputs, constants, nodes: [{ name: 'step', op, input, attr }, ...ends], outputs });
  });

  it('Equal and Cast, as a network picks its peaks', async () => {
    await compareWithTfjs({
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
    await compareWithTfjs({
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

  it('a shape that is a sum of constants', async () => {
    const int32 = { T: { type: 'DT_INT32' } };
    await compareWithTfjs({
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
