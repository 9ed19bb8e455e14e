import { describe, expect, it } from 'vitest';
import { hashBits, hashTensor } from './hash.js';
import { hashRule } from './hash-rules.js';

const matrix = Math.sqrt(3 / 192);

describe('labs-hash/1', () => {
  it.each([
    ['input', 0, 3431821188, 1, 0, 0.59806627],
    ['input', 1, 3155587362, 1, 0, 0.469434887],
    ['input', 150527, 4096267269, 1, 0, 0.907473087],
    ['head.weight', 7, 3422472608, matrix, 0, 0.0742141232],
    ['norm.weight', 191, 2800815927, 0.1, 1, 1.03042316],
    ['norm.bias', 0, 2634010088, 0.1, 0, 0.0226556528],
    ['pos_embed', 12345, 922250936, 0.5, 0, -0.285271734],
    ['transformer.position.weight', 599, 2513003441, 0.4, 0.5, 0.568083346],
    ['blocks.0.block.attn.qkv.weight', 110591, 1556553982, matrix, 0, -0.0343966335],
    ['backbone.body.bn1.running_var', 63, 3665282602, 0.2, 1, 1.14135599],
  ])('draws for %s at %i what its specification says', (key, index, bits, a, b, value) => {
    expect(hashBits(key)(index)).toBe(bits);
    expect(hashTensor(key, [index + 1], a, b).data[index]).toBe(Math.fround(value));
  });
});

describe('the rule for a weight', () => {
  it.each([
    ['layers.0.attn_mask', [4, 4], 'real', null],
    ['bn.num_batches_tracked', [], 'real', null],
    ['bn1.running_mean', [8], 'rmean', { a: 0.1, b: 0 }],
    ['bn1.running_var', [8], 'rvar', { a: 0.2, b: 1 }],
    ['mlp.temperature', [4, 1, 1], 'temperature', { a: 0.1, b: 1 }],
    ['blocks.0.gamma2', [8], 'gamma', { a: 0.1, b: 1 }],
    ['position.weight', [300, 2], 'points', { a: 0.4, b: 0.5 }],
    ['transformer.position.weight', [300, 2], 'points', { a: 0.4, b: 0.5 }],
    ['my_position.weight', [300, 3], 'matrix', { a: 1, b: 0 }],
    ['pos_embed', [1, 4, 8], 'table', { a: 0.5, b: 0 }],
    ['norm.weight', [8], 'norm', { a: 0.1, b: 1 }],
    ['norm.bias', [8], 'bias', { a: 0.1, b: 0 }],
    ['conv.weight', [2, 3, 1, 1], 'matrix', { a: 1, b: 0 }],
  ])('%s %j is %s', (name, dims, label, range) => {
    expect(hashRule(name, dims)).toEqual({ label, range });
  });
});
