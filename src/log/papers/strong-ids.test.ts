import { describe, expect, it } from 'vitest';
import { idName, idUrl, repositoryId, strongId, strongIdsIn } from './strong-ids.js';

describe('the id of a paper', () => {
  it.each([
    ['https://arxiv.org/abs/2204.07154', 'arxiv:2204.07154'],
    ['http://arxiv.org/abs/2204.07154v2', 'arxiv:2204.07154'],
    ['https://arxiv.org/abs/2204.07154.pdf', 'arxiv:2204.07154'],
    ['https://arxiv.org/pdf/2204.07154', 'arxiv:2204.07154'],
    ['https://arxiv.org/pdf/2204.07154v1.pdf', 'arxiv:2204.07154'],
    ['https://arxiv.org/pdf/2204.07154.pdf?fbclid=IwAR3s', 'arxiv:2204.07154'],
    ['https://www.arxiv.org/html/2204.07154v3#S3', 'arxiv:2204.07154'],
    ['https://arxiv.org/ftp/arxiv/papers/2204/2204.07154.pdf', 'arxiv:2204.07154'],
    ['https://ar5iv.labs.arxiv.org/html/2204.07154', 'arxiv:2204.07154'],
    ['https://ar5iv.org/abs/2204.07154', 'arxiv:2204.07154'],
    ['https://www.alphaxiv.org/overview/2204.07154v1', 'arxiv:2204.07154'],
    ['https://huggingface.co/papers/2204.07154', 'arxiv:2204.07154'],
    ['https://www.arxiv-vanity.com/papers/2204.07154/', 'arxiv:2204.07154'],
    ['https://papers.cool/arxiv/2204.07154', 'arxiv:2204.07154'],
    ['https://www.catalyzex.com/paper/arxiv:2204.07154', 'arxiv:2204.07154'],
    ['http://arxiv-download.xixiaoyao.cn/pdf/2204.07154.pdf', 'arxiv:2204.07154'],
    ['https://doi.org/10.48550/arXiv.2204.07154', 'arxiv:2204.07154'],
    ['arXiv:2204.07154v2', 'arxiv:2204.07154'],
    ['https://arxiv.org/abs/cs.CV/0112017', 'arxiv:cs/0112017'],
  ])('of arXiv, from %s', (url, id) => {
    expect(strongId(url)).toBe(id);
  });

  it.each([
    ['https://doi.org/10.1109/ICIP.2018.8451657', 'doi:10.1109/icip.2018.8451657'],
    ['http://dx.doi.org/10.1016/S0140-6736(20)30183-5', 'doi:10.1016/s0140-6736(20)30183-5'],
    ['https://dl.acm.org/doi/abs/10.1145/3394171.3413532', 'doi:10.1145/3394171.3413532'],
    ['https://link.springer.com/content/pdf/10.1007/978-3-030-58452-8_13.pdf', 'doi:10.1007/978-3-030-58452-8_13'],
    ['https://link.springer.com/chapter/10.1007%2F978-3-030-58452-8_13', 'doi:10.1007/978-3-030-58452-8_13'],
    ['https://www.nature.com/articles/s41586-020-2649-2.pdf', 'doi:10.1038/s41586-020-2649-2'],
    ['https://openreview.net/forum?id=8wqCDnBmnrT&noteId=x', 'openreview:8wqCDnBmnrT'],
    ['https://openreview.net/pdf?id=8wqCDnBmnrT', 'openreview:8wqCDnBmnrT'],
    [
      'https://openaccess.thecvf.com/content_CVPR_2019/html/Pang_Libra_R-CNN_Towards_Balanced_Learning_for_Object_Detection_CVPR_2019_paper.html',
      'cvf:cvpr-2019/pang_libra_r-cnn_towards_balanced_learning_for_object_detection',
    ],
    [
      'http://openaccess.thecvf.com/content_CVPR_2019/papers/Pang_Libra_R-CNN_Towards_Balanced_Learning_for_Object_Detection_CVPR_2019_paper.pdf',
      'cvf:cvpr-2019/pang_libra_r-cnn_towards_balanced_learning_for_object_detection',
    ],
    [
      'https://www.cv-foundation.org/openaccess/content_cvpr_2016/html/He_Deep_Residual_CVPR_2016_paper.html',
      'cvf:cvpr-2016/he_deep_residual',
    ],
    ['https://www.ecva.net/papers/eccv_2020/papers_ECCV/html/832_ECCV_2020_paper.php', 'ecva:2020/832'],
    ['https://www.aclweb.org/anthology/2021.eacl-main.326/', 'acl:2021.eacl-main.326'],
    ['https://aclanthology.org/2021.eacl-main.326.pdf', 'acl:2021.eacl-main.326'],
    ['https://doi.org/10.18653/v1/2021.eacl-main.326', 'acl:2021.eacl-main.326'],
    ['https://www.aclweb.org/anthology/P19-1001.pdf', 'acl:p19-1001'],
    ['https://papers.nips.cc/paper/4824-imagenet-classification-with-deep-convolutional-neural-networks.pdf', 'neurips:4824'],
    [
      'https://proceedings.neurips.cc/paper/2020/hash/1457c0d6bfcb4967418bfb8ac142f64a-Abstract.html',
      'neurips:1457c0d6bfcb4967418bfb8ac142f64a',
    ],
    [
      'https://proceedings.neurips.cc/paper/2020/file/1457c0d6bfcb4967418bfb8ac142f64a-Paper.pdf',
      'neurips:1457c0d6bfcb4967418bfb8ac142f64a',
    ],
    ['http://proceedings.mlr.press/v139/radford21a/radford21a.pdf', 'pmlr:v139/radford21a'],
    ['https://proceedings.mlr.press/v139/radford21a.html', 'pmlr:v139/radford21a'],
    ['https://ieeexplore.ieee.org/document/9351768/', 'ieee:9351768'],
    ['https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9351768', 'ieee:9351768'],
    ['https://ojs.aaai.org/index.php/AAAI/article/view/16222/16029', 'aaai:16222'],
    ['https://www.ijcai.org/proceedings/2021/0123.pdf', 'ijcai:2021/123'],
    ['https://www.semanticscholar.org/arxiv/2204.07154', 'arxiv:2204.07154'],
  ])('from %s', (url, id) => {
    expect(strongId(url)).toBe(id);
  });

  it.each([
    'https://mp.weixin.qq.com/s/aaa',
    'https://github.com/microsoft/Cream',
    'https://arxiv.org/list/cs.CV/recent',
    'https://arxiv.org/abs/2204.7154',
    'https://arxiv.org/abs/2213.07154',
    'https://openaccess.thecvf.com/CVPR2021',
    'https://openreview.net/group?id=ICLR.cc/2021/Conference',
    'https://doi.org/',
    'https://aclanthology.org/events/acl-2021/',
    'https://example.org/10.1109/x',
    'no address',
    '',
  ])('is none for %s', (url) => {
    expect(strongId(url)).toBeNull();
  });

  it('is found where a text spells it', () => {
    expect(strongIdsIn('见 arXiv:2204.07154v2，以及 arXiv preprint arXiv: 2103.14030；DOI：10.1016/j.neucom.2020.04.092。')).toEqual([
      'arxiv:2204.07154',
      'arxiv:2103.14030',
      'doi:10.1016/j.neucom.2020.04.092',
    ]);
    expect(strongIdsIn('arXiv 上 2022 年的 220 篇，与 doi 无关')).toEqual([]);
  });

  it('is shown as people write it, and leads to its page', () => {
    expect([idName('arxiv:2204.07154'), idName('doi:10.1/x'), idName('acl:p19-1001')]).toEqual([
      'arXiv:2204.07154',
      'DOI 10.1/x',
      'acl:p19-1001',
    ]);
    expect([idUrl('arxiv:2204.07154'), idUrl('acl:p19-1001'), idUrl('cvf:cvpr-2019/x')]).toEqual([
      'https://arxiv.org/abs/2204.07154',
      'https://aclanthology.org/P19-1001/',
      null,
    ]);
  });
});

describe('the id of a repository', () => {
  it.each([
    ['https://github.com/Microsoft/Cream', 'github:microsoft/cream'],
    ['http://www.github.com/microsoft/Cream.git', 'github:microsoft/cream'],
    ['https://github.com/microsoft/Cream/tree/main/MiniViT#readme', 'github:microsoft/cream'],
    ['https://gitee.com/Owner/Name.git', 'gitee:owner/name'],
    ['https://gist.github.com/someone/1', null],
    ['https://github.com/topics/vit', null],
  ])('from %s', (url, id) => {
    expect(repositoryId(url)).toBe(id);
  });
});
