import { describe, expect, it } from 'vitest';
import { phraseFinder } from './shared-phrases.js';

/** What two titles share when all their words are as rare as can be. */
function shared(own: string, other: string): readonly string[] {
  const everyWord = { get: () => 1 } as unknown as ReadonlyMap<string, number>;
  return phraseFinder({ texts: { title: own } }, everyWord)({ texts: { title: other } });
}

describe('shared phrases', () => {
  it('are the longest runs of words that both have, as the first writes them', () => {
    expect(shared('轻量级目标检测器 YOLOv6', '旋转目标检测')).toEqual(['目标检测']);
    expect(shared('A Vision-Transformer for Lanes', '看懂 vision transformer')).toEqual(['Vision-Transformer']);
    expect(shared('檢測車道', '检测 2021')).toEqual(['檢測']);
  });

  it('are whole Latin words', () => {
    expect(shared('Transformer', 'Transformers')).toEqual([]);
  });

  it('neither begin nor end with words that say nothing, nor end within a word', () => {
    expect(shared('本文提出的稀疏卷积和', '本文提出的稀疏卷积和池化')).toEqual(['稀疏卷积']);
    expect(shared('网络的遮挡', '网络的遮阳')).toEqual(['网络']);
    expect(shared('之前达到的精度', '达到之前，精度')).toEqual(['精度']);
  });

  it('are no venue, no number and no part of an address', () => {
    expect(shared('CVPR 2022', 'CVPR 2022')).toEqual([]);
    expect(shared('https://example.org/lanes', 'https://example.org/lanes')).toEqual([]);
  });

  it('are three at most, the rarest first, none within another', () => {
    expect(shared('剪枝，量化，蒸馏，剪枝率', '蒸馏；剪枝率；量化；剪枝').length).toBe(3);
    const rarity = new Map([
      ['剪枝', 0.9],
      ['量化', 0.7],
      ['蒸馏', 0.3],
    ]);
    const find = phraseFinder({ texts: { title: '剪枝，量化，蒸馏' } }, rarity);
    expect(find({ texts: { title: '蒸馏，量化，剪枝' } })).toEqual(['剪枝', '量化']);
  });

  it('do not run over a sign', () => {
    expect(shared('剪枝，量化', '剪枝量化')).toEqual(['剪枝', '量化']);
  });
});
