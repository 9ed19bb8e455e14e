import { describe, expect, it } from 'vitest';
import { floats, type Tensor } from '../tensor.js';
import { compareWithTfjs } from '../testing/compare-with-tfjs.js';
import { float32, list, whole, window } from '../testing/graph-attributes.js';
import { wild } from '../testing/wild.js';

describe('a rim, then windows, in a translated graph:', () => {
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
    const made = await compareWithTfjs(
      padded({ rims: rims(1, padding === 'SAME' ? 1 : 2) }, 'Conv2D', window(padding, [2, 1]), ['filter']),
    );
    expect(made).not.toContain('Pad');
  });

  it('of zeros, in another order of dimensions before the convolution', async () => {
    const made = await compareWithTfjs({
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
    expect(await compareWithTfjs(padded(least, 'MaxPool', pool('VALID')))).not.toContain('Pad');
  });

  it('of another value, or as wide as the window, is put around by itself', async () => {
    expect(await compareWithTfjs(padded({ rims: rims(1, 1) }, 'MaxPool', pool('VALID')))).toContain('Pad');
    expect(await compareWithTfjs(padded({ rims: rims(1, 3) }, 'Conv2D', window('VALID', [1, 1]), ['filter']))).toContain('Pad');
    const ones = { rims: rims(1, 1), value: floats([], [1]) };
    expect(await compareWithTfjs(padded(ones, 'Conv2D', window('VALID', [1, 1]), ['filter']))).toContain('Pad');
  });

  it('is there for whoever else takes the value', async () => {
    await compareWithTfjs({
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
