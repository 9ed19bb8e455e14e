import { describe, expect, it } from 'vitest';
import { linear } from '../nn/layers.js';
import { NetworkBuilder, parameterCount } from '../nn/network.js';
import { floats, integers, type Tensor } from '../tensor.js';
import { bindWeights } from './bind-weights.js';
import { hashWeights } from './hash-weights.js';

function tiny() {
  const net = new NetworkBuilder('tiny');
  const x = net.graph.input('x', 'float32', ['n', 2]);
  net.graph.output('y', linear(net, 'head', x, 2, 3));
  net.alias('twin.weight', 'head.weight');
  net.computed('head.relative_position_index', integers([2], [0, 1]));
  return net.finish();
}

const good = new Map<string, Tensor>(hashWeights(tiny()));
const sentence = (change: (weights: Map<string, Tensor>) => unknown) => {
  const weights = new Map(good);
  change(weights);
  return () => bindWeights(tiny(), weights);
};

describe('binding weights to a network', () => {
  it('takes those that fit, tied ones once, and without what the network computes itself', () => {
    const weights = new Map(good);
    weights.delete('head.relative_position_index');
    expect([...bindWeights(tiny(), weights).initializers.keys()]).toEqual(['head.weight', 'head.bias']);
    expect(parameterCount(tiny())).toBe(9);
  });

  it('takes halves and doubles as single floats', () => {
    const weights = new Map(good).set('head.bias', { type: 'float16', dims: [3], data: Uint16Array.of(0x3c00, 0xc000, 0x3555) });
    expect(bindWeights(tiny(), weights).initializers.get('head.bias')).toEqual(floats([3], [1, -2, Math.fround(0.333251953125)]));
  });

  it('lists what is missing, unexpected and of another shape', () => {
    const wrong = sentence((weights) => {
      weights.delete('head.bias');
      weights.set('head.scale', floats([1], [1]));
      weights.set('head.weight', floats([2, 3], [1, 2, 3, 4, 5, 6]));
      weights.set('twin.weight', floats([2, 3], [1, 2, 3, 4, 5, 6]));
    });
    expect(wrong).toThrow(
      'These weights are not of this network. 1 missing: head.bias; 1 unexpected: head.scale; 2 of another shape: head.weight [2, 3] ≠ [3, 2], twin.weight [2, 3] ≠ [3, 2].',
    );
  });

  it('refuses tied weights that differ', () => {
    const wrong = sentence((weights) => weights.set('twin.weight', floats([3, 2], [1, 2, 3, 4, 5, 6])));
    expect(wrong).toThrow('1 not the same as the tensor that they are tied to: twin.weight.');
  });

  it.each([
    ['float32', floats([3], [1, Number.NaN, 2])],
    ['float64', { type: 'float64', dims: [3], data: Float64Array.of(1, Number.POSITIVE_INFINITY, 2) }],
    ['float16', { type: 'float16', dims: [3], data: Uint16Array.of(0, 0x7e00, 0) }],
  ] as const)('refuses weights of %s that are no numbers', (_, tensor) => {
    expect(sentence((weights) => weights.set('head.bias', tensor))).toThrow('1 with values that are no numbers: head.bias.');
  });

  it('lists eight names of many', () => {
    const wrong = sentence((weights) => {
      for (let i = 0; i < 12; i++) weights.set(`extra.${i}`, floats([1], [1]));
    });
    expect(wrong).toThrow('12 unexpected: extra.0, extra.1, extra.2, extra.3, extra.4, extra.5, extra.6, extra.7, ….');
  });
});
