import { describe, expect, it } from 'vitest';
import { parameterCount } from '../nn/network.js';
import { anchorDetr } from './anchor-detr/anchor-detr.js';
import { releasedAnchorDetr } from './anchor-detr/anchor-detr-variants.js';
import { anchorTransformer } from './anchor-detr/anchor-transformer.js';
import { deitConfig, miniDeitOf } from './minivit/deit-variants.js';
import { miniDeit } from './minivit/mini-deit.js';
import { networkVariants } from './network-variants.js';

describe('the named networks', () => {
  it('have as many parameters and tensors as their originals', () => {
    const counts = networkVariants.map(({ name, build }) => {
      const network = build();
      return [name, parameterCount(network), network.state.length];
    });
    expect(counts).toEqual([
      ['deit-tiny-224', 5_717_416, 152],
      ['mini-deit-tiny-224', 3_090_304, 139],
      ['deit-small-224', 22_050_664, 152],
      ['mini-deit-small-224', 11_450_824, 139],
      ['deit-base-224', 86_567_656, 152],
      ['mini-deit-base-224', 44_098_408, 139],
      ['deit-base-384', 86_859_496, 152],
      ['mini-deit-base-384', 44_390_248, 139],
      ['swin-tiny-224', 28_288_354, 190],
      ['mini-swin-tiny-224', 12_001_765, 204],
      ['swin-small-224', 49_606_258, 364],
      ['mini-swin-small-224', 26_463_205, 436],
      ['swin-base-224', 87_768_224, 364],
      ['mini-swin-base-224', 46_444_852, 436],
      ['swin-base-384', 87_903_584, 364],
      ['mini-swin-base-384', 46_512_532, 436],
      ['fan-vit-tiny-224', 7_319_920, 439],
      ['fan-vit-small-224', 28_345_336, 439],
      ['fan-vit-base-224', 54_350_320, 625],
      ['fan-vit-large-224', 80_574_100, 811],
      ['fan-vit-small-se-224', 27_452_440, 427],
      ['fan-hybrid-tiny-224', 7_467_240, 355],
      ['fan-hybrid-small-224', 26_117_944, 417],
      ['fan-hybrid-base-224', 50_475_048, 603],
      ['fan-hybrid-large-224', 76_855_140, 807],
      ['fan-swin-tiny-224', 29_538_940, 340],
      ['fan-swin-small-224', 53_064_220, 694],
      ['fan-swin-base-224', 93_599_448, 694],
      ['anchor-detr-r50-c5', 37_038_711, 507],
      ['anchor-detr-r50-dc5', 37_038_711, 507],
      ['anchor-detr-r101-c5', 55_978_615, 762],
      ['anchor-detr-r101-dc5', 55_978_615, 762],
    ]);
  });

  it.each([
    ['base', [86_607_208, 44_098_408, 29_928_808, 22_844_008, 15_759_208, 8_674_408]],
    ['tiny', [5_754_880, 3_090_304, 2_202_112, 1_758_016, 1_313_920, 869_824]],
  ] as const)('Mini-DeiT %s is smaller the more layers share a block', (size, expected) => {
    const counts = [1, 2, 3, 4, 6, 12].map((repeats) => parameterCount(miniDeit(miniDeitOf(deitConfig(size, 224), repeats))));
    expect(counts).toEqual(expected);
  });

  it('Anchor DETR needs no points in a grid, fewer patterns, and a smaller transformer for full attention', () => {
    const config = releasedAnchorDetr('resnet50', false);
    const transformer = (change: object) => parameterCount(anchorTransformer({ ...config, ...change }, 'columns'));
    expect([
      transformer({}),
      transformer({ attention: 'nn.MultiheadAttention' }),
      transformer({ prior: 'grid' }),
      transformer({ patterns: 1 }),
    ]).toEqual([13_058_743, 11_479_735, 13_058_143, 13_058_231]);
    expect(parameterCount(anchorDetr({ ...config, prior: 'grid' }, 'rows'))).toBe(37_038_111);
  });
});
