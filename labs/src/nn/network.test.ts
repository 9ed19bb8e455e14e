import { describe, expect, it } from 'vitest';
import { NetworkBuilder, parameterCount } from './network.js';

describe('a network being built', () => {
  it('counts each trained number once, and no other', () => {
    const network = new NetworkBuilder('net');
    network.weight('a.weight', [3, 4]);
    expect(network.weight('a.weight', [3, 4])).toEqual({ name: 'a.weight' });
    network.buffer('bn.running_mean', [5]);
    network.alias('b.weight', 'a.weight');
    expect(parameterCount(network.finish())).toBe(12);
  });

  it('ends where it would be larger than any memory', () => {
    const network = new NetworkBuilder('net');
    network.weight('a.weight', [20_000, 10_000]);
    expect(() => network.weight('b.weight', [20_000, 10_001])).toThrow(
      'The network is too large: it would have more than 400 million numbers, or 20000 tensors.',
    );
    const deep = new NetworkBuilder('deep');
    expect(() => {
      for (let i = 0; ; i++) deep.weight(`blocks.${i}.bias`, [1]);
    }).toThrow('The network is too large');
  });
});
