import { describe, expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../../test/sample-log.js';
import type { Entry, Log } from '../types.js';
import { entryPapers } from './entry-papers.js';
import { mergeWords } from './merge-words.js';
import { type Paper, papersOf } from './papers.js';

/** A log with a day for each text; a text is the lines of its entries. */
function logOf(...days: readonly string[]): Log {
  return sampleLog(Object.fromEntries(days.map((text, at) => [`notes/202205/051${at}.md`, sampleNote(`2022.5.1${at}`, text)])));
}

const refs = (paper: Paper | undefined): readonly string[] =>
  paper?.mentions.map(({ day, n, through }) => `${day.ref}#${n} ${through}`) ?? [];
const ids = (log: Log): readonly (readonly string[])[] => papersOf(log).papers.map((paper) => paper.ids);
const why = (paper: Paper | undefined): readonly string[] =>
  paper?.merges.map((merge) => `${merge.ids.join(' = ')}: ${mergeWords(merge).en}`) ?? [];

describe('one paper', () => {
  it('has all versions and forms of its address', () => {
    const log = logOf(
      '1. [甲](https://mp.weixin.qq.com/s/a)\n   - Paper: [MiniViT: Compressing Vision Transformers](https://arxiv.org/abs/2204.07154)',
      '1. [乙](https://mp.weixin.qq.com/s/b)\n   - Paper: https://arxiv.org/pdf/2204.07154v2.pdf',
      '1. [MiniViT](https://ar5iv.org/abs/2204.07154)\n2. [丁](https://mp.weixin.qq.com/s/d)\n   - Tips: 与 arXiv:2204.07154 相似',
    );
    const [paper, ...others] = papersOf(log).papers;
    expect(others).toEqual([]);
    expect([paper?.id, paper?.title]).toEqual(['arxiv:2204.07154', 'MiniViT: Compressing Vision Transformers']);
    expect(refs(paper)).toEqual(['2022-05-10#1 name', '2022-05-11#1 name', '2022-05-12#1 name', '2022-05-12#2 words']);
  });

  it('has the ids that stand under one title', () => {
    const log = logOf(
      '1. [甲](https://mp.weixin.qq.com/s/a)\n   - Paper: [Libra R-CNN: Towards Balanced Learning](https://arxiv.org/abs/1904.02701)\n   - Paper: [Libra R-CNN: towards balanced learning](https://openreview.net/forum?id=abcdefgh)',
    );
    expect(ids(log)).toEqual([['arxiv:1904.02701', 'openreview:abcdefgh']]);
    expect(why(papersOf(log).papers[0])).toEqual([
      'arxiv:1904.02701 = openreview:abcdefgh: 2022-05-10#1 has both under one title.',
      'arxiv:1904.02701 = https://mp.weixin.qq.com/s/a: 2022-05-10#1 is an article about this one paper.',
    ]);
  });

  it('has the ids of one field with one title, the cut title of a CVF address included', () => {
    const cvf = 'https://openaccess.thecvf.com/content/CVPR2021/papers/Li_Involution_Inverting_the_Inherence_CVPR_2021_paper.pdf';
    const log = logOf(
      `1. [甲](https://mp.weixin.qq.com/s/a)\n   - Paper: [Involution: Inverting the Inherence of Convolution](https://arxiv.org/abs/2103.06255) [CVF](${cvf})`,
      '1. [乙](https://mp.weixin.qq.com/s/b)\n   - Paper: https://arxiv.org/abs/2103.06255 https://doi.org/10.1109/cvpr46437.2021.01214',
    );
    expect(ids(log)).toEqual([
      ['arxiv:2103.06255', 'doi:10.1109/cvpr46437.2021.01214', 'cvf:cvpr-2021/li_involution_inverting_the_inherence'],
    ]);
  });

  it('has the entry’s own link and the only paper under its label', () => {
    const log = logOf('1. [一种卷积](https://openreview.net/forum?id=abcdefgh)\n   - Paper: [PDF](https://arxiv.org/pdf/2103.06255)');
    expect(ids(log)).toEqual([['arxiv:2103.06255', 'openreview:abcdefgh']]);
  });

  it('is found again by its whole title where it had no address yet, but by no short one', () => {
    const log = logOf(
      '1. [甲](https://mp.weixin.qq.com/s/a)\n   - Paper: Is Space-Time Attention All You Need for Video Understanding\n2. [丙](https://mp.weixin.qq.com/s/c)\n   - Paper: FastNet',
      '1. [乙](https://mp.weixin.qq.com/s/b)\n   - Paper: [Is Space-Time Attention All You Need for video understanding?](https://arxiv.org/abs/2102.05095)\n2. [丁](https://mp.weixin.qq.com/s/d)\n   - Paper: [FastNet](https://arxiv.org/abs/2102.05096)',
    );
    const { papers } = papersOf(log);
    expect(papers.map((paper) => paper.id)).toEqual(['arxiv:2102.05095', 'fastnet', 'arxiv:2102.05096']);
    expect(refs(papers[0])).toEqual(['2022-05-10#1 name', '2022-05-11#1 name']);
    expect(why(papers[0])[0]).toBe(
      'arxiv:2102.05095 = isspacetimeattentionallyouneedforvideounderstanding: 2022-05-10#1 names it by its whole title, without an address.',
    );
  });
});

describe('two papers', () => {
  it.each([
    [
      'two numbers of one host under one title',
      '[Fast Object Detection](https://arxiv.org/abs/2205.01234) [Fast Object Detection](https://arxiv.org/abs/2205.04321)',
    ],
    [
      'a field with two titles',
      '[Fast Object Detection](https://arxiv.org/abs/2205.01234) [Slow Object Detection](https://openreview.net/forum?id=abcdefgh)',
    ],
    ['words between bare addresses', 'MAE https://arxiv.org/abs/2111.06377，还有 BEiT https://openreview.net/forum?id=abcdefgh'],
    [
      'a title that the CVF address does not spell',
      '[Fast Object Detection](https://arxiv.org/abs/2205.01234) [PDF](https://openaccess.thecvf.com/content/CVPR2021/papers/Li_Slow_Segmentation_CVPR_2021_paper.pdf)',
    ],
  ])('are what %s names', (_, value) => {
    expect(ids(logOf(`1. [甲](https://mp.weixin.qq.com/s/a)\n   - Paper: ${value}`)).length).toBe(2);
  });

  it('are what one changing address has under two titles', () => {
    const log = logOf(
      '1. [甲](https://mp.weixin.qq.com/s/a)\n   - Paper: [Total Relighting of Portraits](https://example.org/paper.pdf)\n2. [乙](https://mp.weixin.qq.com/s/b)\n   - Paper: [Group Score Explanations](https://example.org/paper.pdf)',
    );
    expect(papersOf(log).papers.map((paper) => paper.id)).toEqual(['totalrelightingofportraits', 'groupscoreexplanations']);
    expect(papersOf(log).at('https://example.org/paper.pdf').length).toBe(2);
  });

  it('are not united by a repository, a toolbox or an article that both have', () => {
    const log = logOf(
      '1. [甲](https://mp.weixin.qq.com/s/a)\n   - Paper: https://arxiv.org/abs/2104.14558\n   - Code: https://github.com/facebookresearch/SlowFast',
      '1. [甲](https://mp.weixin.qq.com/s/a)\n   - Paper: https://arxiv.org/abs/1812.03982\n   - Code: https://github.com/facebookresearch/slowfast',
      '1. [甲](https://mp.weixin.qq.com/s/a)\n   - Code: https://github.com/facebookresearch/SlowFast.git',
    );
    const { papers, withRepository } = papersOf(log);
    expect(papers.map(refs)).toEqual([['2022-05-10#1 name'], ['2022-05-11#1 name']]);
    expect(papers.map((paper) => paper.repositories[0]?.isOwn)).toEqual([false, false]);
    expect(withRepository('github:facebookresearch/slowfast')).toEqual(papers);
  });
});

describe('what belongs to a paper', () => {
  it('is the repository that stands beside it alone, and what was noted through it', () => {
    const log = logOf(
      '1. [甲](https://mp.weixin.qq.com/s/a)\n   - Code: https://github.com/Lkeab/BCNet',
      '1. [乙](https://mp.weixin.qq.com/s/b)\n   - Paper: [Deep Occlusion-Aware Segmentation](https://arxiv.org/abs/2103.12340)\n   - Code: https://github.com/lkeab/BCNet',
      '1. [BCNet](https://github.com/lkeab/bcnet)',
    );
    const [paper] = papersOf(log).papers;
    expect(refs(paper)).toEqual(['2022-05-10#1 repository', '2022-05-11#1 name', '2022-05-12#1 repository']);
    expect(why(paper)[0]).toBe(
      'arxiv:2103.12340 = github:lkeab/bcnet: 2022-05-11#1 names this one paper and this one repository, which no other paper here has.',
    );
  });

  it('is no repository of which an entry has a folder, or two, or two papers, or that is a toolbox', () => {
    const code = (name: string) => `   - Code: https://github.com/${name}`;
    const paper = (id: string) => `   - Paper: https://arxiv.org/abs/${id}`;
    const log = logOf(
      [
        '1. [甲](https://x.org/a)',
        paper('2204.07154'),
        code('microsoft/Cream/tree/main/MiniViT'),
        '2. [乙](https://x.org/b)',
        paper('2104.00298'),
        code('google/automl2'),
        code('d-li14/efficientnetv2'),
        '3. [丙](https://x.org/c)',
        paper('2012.10545'),
        paper('2103.01520'),
        code('Hzzone/MTLFace'),
        '4. [丁](https://x.org/d)',
        paper('2104.13371'),
        code('open-mmlab/mmediting'),
        '5. [戊](https://x.org/e)',
        code('microsoft/Cream'),
        code('google/automl2'),
        code('Hzzone/MTLFace'),
        code('open-mmlab/mmediting'),
      ].join('\n'),
    );
    const { papers } = papersOf(log);
    expect(papers.flatMap(refs)).toEqual([
      '2022-05-10#1 name',
      '2022-05-10#2 name',
      '2022-05-10#3 name',
      '2022-05-10#3 name',
      '2022-05-10#4 name',
    ]);
    expect(papers.map((one) => one.repositories.length)).toEqual([1, 2, 0, 0, 1]);
  });

  it('is the article about it alone, noted again without a paper under the same title', () => {
    const log = logOf(
      '1. [雷达目标检测](https://mp.weixin.qq.com/s/a?scene=21)\n   - Paper: https://ieeexplore.ieee.org/document/9351768',
      '1. [雷达目标检测](https://mp.weixin.qq.com/s/a)\n2. [别的文章，错的网址](https://mp.weixin.qq.com/s/a)',
    );
    const [paper] = papersOf(log).papers;
    expect(paper?.id).toBe('ieee:9351768');
    expect(refs(paper)).toEqual(['2022-05-10#1 name', '2022-05-11#1 article']);
    expect(paper?.articles).toEqual([{ url: 'https://mp.weixin.qq.com/s/a?scene=21', title: '雷达目标检测', ref: '2022-05-10#1' }]);
  });
});

describe('a mention', () => {
  it('is one, however many ways lead to the paper', () => {
    const log = logOf(
      '1. [甲](https://mp.weixin.qq.com/s/a)\n   - Paper: [A](https://arxiv.org/abs/2103.12340)\n   - Code: https://github.com/lkeab/BCNet',
      '1. [甲](https://mp.weixin.qq.com/s/a)\n   - Code: https://github.com/lkeab/BCNet\n   - Tips: 即 arXiv:2103.12340\n2. [甲](https://mp.weixin.qq.com/s/a)\n   - Code: https://github.com/lkeab/BCNet',
    );
    expect(refs(papersOf(log).papers[0])).toEqual(['2022-05-10#1 name', '2022-05-11#1 words', '2022-05-11#2 article']);
  });
});

describe('an entry by itself', () => {
  it('tells the papers that it is about from those that it mentions', () => {
    const log = logOf(
      '1. [甲](https://mp.weixin.qq.com/s/a)\n   - Paper1: https://arxiv.org/abs/2103.14586\n   - Paper2: https://doi.org/10.1109/icip.2018.8451657\n   - Tips: 见 arXiv:2204.07154',
    );
    const { papers, mentioned } = entryPapers(log.days[0]?.entries[0] as Entry);
    expect([papers, mentioned].map((named) => named.flatMap(({ ids }) => ids))).toEqual([
      ['arxiv:2103.14586', 'doi:10.1109/icip.2018.8451657'],
      ['arxiv:2204.07154'],
    ]);
  });
});
