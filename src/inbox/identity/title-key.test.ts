import { expect, test } from 'vitest';
import { titleKey } from './title-key.js';

const key = 'minivitcompressingvisiontransformerswithweightmultiplexing';

test.each([
  'MiniViT: Compressing Vision Transformers with Weight Multiplexing',
  'MINIVIT: Compressing  Vision Transformers With Weight Multiplexing.',
  'ＭｉｎｉＶｉＴ：Compressing Vision‑Transformers with Weight\u200b Multiplexing',
  '[2204.07154v2] MiniViT: Compressing Vision Transformers with Weight Multiplexing',
  '[R] MiniViT: Compressing Vision Transformers with Weight Multiplexing (CVPR 2022 Oral)',
  '[CVPR 2022] MiniViT: Compressing Vision Transformers with Weight Multiplexing',
  '【CVPR2022】MiniViT: Compressing Vision Transformers with Weight Multiplexing',
  'arXiv:2204.07154: MiniViT: Compressing Vision Transformers with Weight Multiplexing',
  'MiniViT: Compressing Vision Transformers with Weight Multiplexing. (arXiv:2204.07154v2 [cs.CV] UPDATED)',
  'MiniViT: Compressing Vision Transformers with Weight Multiplexing | Papers With Code',
  '\\textbf{MiniViT}: Compressing {V}ision Transformers with Weight Multiplexing - OpenReview',
])('folds to the same: %s', (title) => {
  expect(titleKey(title)).toEqual({ key, tells: 'much' });
});

test.each([
  ['Schrödinger’s Cat & a Dog', 'schrodingerscatandadog'],
  ['论文：目标检测（上）', '论文目标检测上'],
  ['ガウス過程', 'ガウス過程'],
  ['CVPR 2021: 2nd', 'cvpr2021.2nd'],
  ['v2.10 of C++ and C#', 'v2.10ofc++andc#'],
  ['x < y', 'x<y'],
  ['n ≠ 1', 'n≠1'],
  ['（）', ''],
])('keeps what tells apart: %s', (title, folded) => {
  expect(titleKey(title).key).toBe(folded);
});

test.each([
  ['Weekly Digest', 'none'],
  ['一文读懂扩散模型', 'none'],
  ['Understanding Vision Transformers', 'some'],
  ['目标检测二十年的发展综述', 'some'],
  ['Weekly Digest of Computer Vision Papers', 'column'],
  ['每日学术速递：自然语言处理方向论文合集', 'column'],
  ['Learning to See in the Dark With Few Labels', 'much'],
  ['大模型时代的目标检测：我们还需要标注吗', 'much'],
])('knows how much a title tells: %s', (title, tells) => {
  expect(titleKey(title).tells).toBe(tells);
});
