import { describe, expect, it } from 'vitest';
import { type FloatTensor, floats } from '../tensor.js';
import { bindWeights } from '../weights/bind-weights.js';
import { hashWeights } from '../weights/hash-weights.js';
import { resizeGrid } from '../weights/resize-grid.js';
import { adaptWeights } from './adapt-weights.js';
import { fan } from './fan/fan.js';
import { fanConfig } from './fan/fan-config.js';
import { miniDeitOf } from './minivit/deit-variants.js';
import { miniDeit } from './minivit/mini-deit.js';
import { miniDeitConfig } from './minivit/mini-deit-config.js';
import { miniSwin } from './minivit/mini-swin.js';
import { miniSwinConfig } from './minivit/mini-swin-config.js';

const deit = (img: number, own: object = {}) =>
  miniDeit(miniDeitOf(miniDeitConfig.parse({ img, patch: 8, dim: 12, depth: 2, heads: 3, classes: 4, ...own }), 2));
const swin = (window: number) =>
  miniSwin(
    miniSwinConfig.parse({
      ...{ img: 8 * window, patch: 4, dim: 8, depths: [2, 2], heads: [2, 4], window, classes: 3, groups: [1, 1] },
      ...{ sepLayerNorm: true, transformFFN: true, transformHeads: true },
    }),
  );
const weightsOf = (network: Parameters<typeof hashWeights>[0]) => new Map(hashWeights(network) as ReadonlyMap<string, FloatTensor>);

describe('a checkpoint', () => {
  it('that fits is left as it is', () => {
    const weights = weightsOf(deit(32));
    const adapted = adaptWeights(deit(32), weights);
    expect(adapted.changes).toEqual({ leftOut: [], renamed: [], resized: [] });
    expect(adapted.weights).toEqual(weights);
  });

  it('of Mini-DeiT for smaller pictures gets its positions resized, and no table of relative ones', () => {
    const weights = weightsOf(deit(32));
    const network = deit(64);
    const adapted = adaptWeights(network, weights);
    expect(adapted.changes).toEqual({ leftOut: [], renamed: [], resized: ['pos_embed 16 → 64'] });
    const positions = adapted.weights.get('pos_embed') as FloatTensor;
    expect(positions.dims).toEqual([1, 64, 12]);
    expect(positions.data).toEqual(resizeGrid((weights.get('pos_embed') as FloatTensor).data, 4, 8, 12));
    expect(() => bindWeights(network, adapted.weights)).not.toThrow();
  });

  it('of a DeiT keeps the position of its class token', () => {
    const config = miniDeitConfig.parse({ img: 16, patch: 8, dim: 12, depth: 1, heads: 3, classes: 4 });
    const weights = weightsOf(miniDeit(config));
    const adapted = adaptWeights(miniDeit({ ...config, img: 24 }), weights);
    expect(adapted.changes.resized).toEqual(['pos_embed 5 → 10']);
    const [old, positions] = [weights, adapted.weights].map((each) => (each.get('pos_embed') as FloatTensor).data) as [
      Float32Array,
      Float32Array,
    ];
    expect(positions.subarray(0, 12)).toEqual(old.subarray(0, 12));
    expect(positions.subarray(12)).toEqual(resizeGrid(old.subarray(12), 2, 3, 12));
  });

  it('of Mini-Swin for smaller windows gets its tables resized, and loses what is computed for the size', () => {
    const network = swin(4);
    const weights = weightsOf(swin(2));
    const table = 'layers.0.blocks.0.attn.relative_position_bias_table';
    const { changes, weights: adapted } = adaptWeights(network, weights);
    expect(changes.resized).toEqual([`${table} 9 → 49`, 'layers.1.blocks.0.attn.relative_position_bias_table 9 → 49']);
    expect(changes.leftOut).toEqual([
      'layers.0.blocks.0.attn.relative_position_index',
      'layers.0.blocks.0.attn_mask',
      'layers.1.blocks.0.attn.relative_position_index',
    ]);
    expect((adapted.get(table) as FloatTensor).data).toEqual(resizeGrid((weights.get(table) as FloatTensor).data, 3, 7, 2));
    expect(() => bindWeights(network, adapted)).not.toThrow();
  });

  it('of FAN by older names has positions renamed and a joint projection cut in three', () => {
    const network = fan(fanConfig.parse({ img: 16, patch: 8, dim: 4, depth: 1, heads: 2, classes: 3, clsAttnLayers: 1 }));
    const weights = weightsOf(network);
    const name = 'cls_attn_blocks.0.attn';
    const parts = ['q', 'k', 'v'].map((part) => weights.get(`${name}.${part}.bias`) as FloatTensor);
    for (const part of ['q', 'k', 'v']) weights.delete(`${name}.${part}.bias`);
    weights.set(
      `${name}.qkv.bias`,
      floats(
        [12],
        parts.flatMap(({ data }) => [...data]),
      ),
    );
    weights.set('pos_embeder.token_projection.bias', weights.get('pos_embed.token_projection.bias') as FloatTensor);
    weights.delete('pos_embed.token_projection.bias');
    const { changes, weights: adapted } = adaptWeights(network, weights);
    expect(changes.renamed).toEqual([
      `${name}.qkv.bias → ${name}.q.bias, ${name}.k.bias, ${name}.v.bias`,
      'pos_embeder.token_projection.bias → pos_embed.token_projection.bias',
    ]);
    expect(['q', 'k', 'v'].map((part) => adapted.get(`${name}.${part}.bias`))).toEqual(parts);
    expect(() => bindWeights(network, adapted)).not.toThrow();
  });

  it('loses what only distillation needs, by name', () => {
    const weights = weightsOf(deit(32)).set('fit_dense_C.1.bias', floats([1], [1]));
    expect(adaptWeights(deit(32), weights).changes.leftOut).toEqual(['fit_dense_C.1.bias']);
  });
});

describe('what official programs do not change stays to be refused', () => {
  it.each([
    ['a classifier of other classes', deit(32, { classes: 5 }), /2 of another shape: head\.weight \[4, 12\] ≠ \[5, 12\], head\.bias/],
    ['a wider network', deit(64, { dim: 24 }), /of another shape: .*pos_embed \[1, 16, 12\] ≠ \[1, 64, 24\]/],
    [
      'a class token more',
      miniDeit({ ...miniDeitOf(miniDeitConfig.parse({ img: 64, patch: 8, dim: 12, depth: 2, heads: 3, classes: 4 }), 2), clsToken: true }),
      /1 missing: cls_token; .*of another shape: pos_embed \[1, 16, 12\] ≠ \[1, 65, 12\]/,
    ],
  ])('%s', (_, network, sentence) => {
    expect(() => bindWeights(network, adaptWeights(network, weightsOf(deit(32))).weights)).toThrow(sentence);
  });

  it('a projection that cannot be cut in three, and tensors of something else', () => {
    const network = fan(fanConfig.parse({ img: 16, patch: 8, dim: 4, depth: 1, heads: 2, classes: 3 }));
    const weights = weightsOf(network)
      .set('cls_attn_blocks.0.attn.qkv.bias', floats([4], [1, 2, 3, 4]))
      .set('stray', floats([1], [1]));
    expect(() => bindWeights(network, adaptWeights(network, weights).weights)).toThrow(
      '2 unexpected: cls_attn_blocks.0.attn.qkv.bias, stray',
    );
  });
});
