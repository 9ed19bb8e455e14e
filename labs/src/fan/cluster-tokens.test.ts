import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.js';
import { floats } from '../tensor.js';
import { clusterTokens } from './cluster-tokens.js';

describe('clusters of tokens', () => {
  it('are those of three directions, numbered as they first occur, whatever their lengths', () => {
    const random = seededRandom(3);
    const truth = Array.from({ length: 60 }, (_, k) => (k * 7) % 3);
    const tokens = truth.flatMap((group) => [0, 1, 2].map((axis) => (1 + group) * ((axis === group ? 1 : 0) + 0.1 * random.normal())));
    expect(clusterTokens(floats([60, 3], tokens), 3, 1)).toEqual(truth);
  });

  it('are the same from the same seed, and one where all tokens are the same', () => {
    const tokens = floats([9, 2], new Float32Array(18).fill(1));
    expect(clusterTokens(tokens, 3, 1)).toEqual(clusterTokens(tokens, 3, 1));
    expect(new Set(clusterTokens(floats([4, 2], new Float32Array(8)), 2, 1)).size).toBeLessThanOrEqual(2);
  });

  it('of fewer tokens than clusters are at most as many as tokens', () => {
    expect(Math.max(...clusterTokens(floats([2, 2], [1, 0, 0, 1]), 5, 1))).toBeLessThan(2);
  });
});
