import type { Capture } from '../../src/capture/capture.js';
import type { FakeAnswer } from './fake-web.js';

/** A page of a site, how the web answers for it, and what must come out. */
export interface SiteSample {
  /** As test names have it. */
  readonly name: string;
  readonly extractor: string;
  readonly url: string;
  readonly answers: Readonly<Record<string, FakeAnswer | string>>;
  readonly captured: Partial<Capture>;
}

const arxivApi = (ids: string, count: number = 1): string => `https://export.arxiv.org/api/query?id_list=${ids}&max_results=${count}`;

const longTitle = 'Attention, Measured: How Far a Head Looks when $n < 16$ and R&D Agree';
const title = 'Attention, Measured: How Far a Head Looks';
const paper = { title: longTitle, url: 'https://arxiv.org/abs/2205.01234' };
const ruler = { title: null, url: 'https://github.com/example/attention-ruler' };
const summary =
  'We hang a ruler beside every head of a vision transformer and read off how far it looks. The “ruler” costs nothing at test time. Code is at https://github.com/example/attention-ruler.';

/** Pages of all sites, in the structure that those sites have; their words were written for the tests. */
export const siteSamples: readonly SiteSample[] = [
  {
    name: 'an article of a WeChat account',
    extractor: 'weixin',
    url: 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv',
    answers: {
      'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv': 'weixin/article.html',
      [arxivApi('2106.04560,2205.01234', 2)]: 'arxiv/query.xml',
    },
    captured: {
      title: 'CVPR 2022 | 把注意力量一量：一把尺子走天下',
      site: '示例视觉',
      date: '2022-05-11',
      abstract: '一把能量出每个头看多远的尺子。',
      venue: null,
      papers: [{ title: null, url: 'https://arxiv.org/abs/2106.04560' }, paper],
      code: [ruler, { title: null, url: 'https://github.com/open-mmlab/mmdetection' }],
      images: [
        'https://mmbiz.qpic.cn/mmbiz_png/firstFigure/640?wx_fmt=png',
        'https://mmbiz.qpic.cn/mmbiz_png/secondFigure/640?wx_fmt=png',
        'https://mmbiz.qpic.cn/mmbiz_gif/followUsIcon/640?wx_fmt=gif',
        'https://mmbiz.qpic.cn/mmbiz_jpg/coverCoverCover/0?wx_fmt=jpeg',
      ],
    },
  },
  {
    name: 'a paper on arXiv',
    extractor: 'arxiv',
    url: 'https://arxiv.org/pdf/2205.01234v2.pdf',
    answers: { [arxivApi('2205.01234')]: 'arxiv/query.xml' },
    captured: {
      title: longTitle,
      site: 'arXiv',
      date: '2022-05-02',
      abstract: summary,
      venue: 'CVPR 2022',
      papers: [paper],
      code: [ruler],
      images: [],
    },
  },
  {
    name: 'a paper on arXiv with an id from before 2007',
    extractor: 'arxiv',
    url: 'https://arxiv.org/abs/cs/0101001',
    answers: { [arxivApi('cs%2F0101001')]: 'arxiv/old.xml' },
    captured: { title: 'A Ruler for Words', date: '2001-01-02', abstract: 'Words are measured one by one.', venue: 'NAACL 2001' },
  },
  {
    name: 'a paper on arXiv while its API is down',
    extractor: 'arxiv',
    url: 'https://arxiv.org/pdf/2205.01234',
    answers: { [arxivApi('2205.01234')]: { status: 503 }, 'https://arxiv.org/abs/2205.01234': 'arxiv/abs.html' },
    captured: {
      title,
      date: '2022-05-02',
      site: 'arXiv.org',
      abstract: 'We hang a ruler beside every head of a vision transformer and read off how far it looks.',
      papers: [{ title, url: 'https://arxiv.org/abs/2205.01234' }],
    },
  },
  {
    name: 'a repository on GitHub',
    extractor: 'github',
    url: 'https://github.com/example/attention-ruler',
    answers: {
      'https://api.github.com/repos/example/attention-ruler': 'github/repository.json',
      'https://api.github.com/repos/example/attention-ruler/readme': 'github/readme.md',
      [arxivApi('2205.01234')]: 'arxiv/query.xml',
    },
    captured: {
      title: 'example/attention-ruler: A ruler for every head [CVPR 2022]',
      site: 'GitHub',
      date: '2022-05-01',
      abstract: 'A ruler for every head [CVPR 2022] (1,204 GitHub stars, https://ruler.example.org)',
      papers: [paper],
      code: [ruler],
      images: [],
    },
  },
  {
    name: 'a repository on GitHub while its API refuses',
    extractor: 'github',
    url: 'https://github.com/example/attention-ruler/tree/main/src',
    answers: {
      'https://api.github.com/repos/example/attention-ruler': { status: 403 },
      'https://github.com/example/attention-ruler/tree/main/src': 'github/page.html',
    },
    captured: {
      title: 'example/attention-ruler: A ruler for every head [CVPR 2022]',
      abstract: 'A ruler for every head [CVPR 2022]',
      papers: [{ title: null, url: 'https://arxiv.org/abs/2205.01234' }],
      code: [ruler],
    },
  },
  {
    name: 'a submission on OpenReview',
    extractor: 'openreview',
    url: 'https://openreview.net/pdf?id=rUl3rF0rH3ad',
    answers: { 'https://api2.openreview.net/notes?id=rUl3rF0rH3ad': 'openreview/second.json' },
    captured: {
      title: 'A Ruler for Heads',
      site: 'OpenReview',
      date: '2023-01-18',
      abstract: 'Heads are measured before they are cut. The code is at https://github.com/example/cut-heads.',
      venue: 'ICLR 2023 poster',
      papers: [{ title: 'A Ruler for Heads', url: 'https://openreview.net/forum?id=rUl3rF0rH3ad' }],
      code: [{ title: null, url: 'https://github.com/example/cut-heads' }],
    },
  },
  {
    name: 'a submission from OpenReview’s first API',
    extractor: 'openreview',
    url: 'https://openreview.net/forum?id=8wqCDnBmnrT',
    answers: { 'https://api2.openreview.net/notes?id=8wqCDnBmnrT': 'openreview/first.json' },
    captured: { title: 'Measured Steps', date: '2021-09-28', code: [{ title: null, url: 'https://github.com/example/steps' }] },
  },
  {
    name: 'a submission on OpenReview while its API is down',
    extractor: 'openreview',
    url: 'https://openreview.net/forum?id=rUl3rF0rH3ad',
    answers: { 'https://openreview.net/forum?id=rUl3rF0rH3ad': 'openreview/forum.html' },
    captured: {
      title: 'A Ruler for Heads',
      date: '2022-09-29',
      venue: 'The Eleventh International Conference on Learning Representations',
      papers: [{ title: 'A Ruler for Heads', url: 'https://openreview.net/forum?id=rUl3rF0rH3ad' }],
    },
  },
  {
    name: 'a paper of CVF Open Access',
    extractor: 'cvf',
    url: 'https://openaccess.thecvf.com/content/CVPR2022/html/Example_Attention_Measured_CVPR_2022_paper.html',
    answers: {
      'https://openaccess.thecvf.com/content/CVPR2022/html/Example_Attention_Measured_CVPR_2022_paper.html': 'cvf/paper.html',
    },
    captured: {
      title,
      site: 'CVF Open Access',
      date: null,
      abstract: 'We hang a ruler beside every head.',
      venue: 'CVPR 2022',
      papers: [{ title, url: 'https://arxiv.org/abs/2205.01234' }],
      code: [],
      images: [],
    },
  },
  {
    name: 'a paper on Hugging Face',
    extractor: 'hugging-face',
    url: 'https://huggingface.co/papers/2205.01234',
    answers: { 'https://huggingface.co/api/papers/2205.01234': 'hugging-face/paper.json' },
    captured: {
      title,
      site: 'Hugging Face',
      date: '2022-05-02',
      abstract: 'We hang a ruler beside every head.',
      papers: [{ title, url: 'https://arxiv.org/abs/2205.01234' }],
      code: [ruler],
    },
  },
  {
    name: 'a paper on Hugging Face while its API is down',
    extractor: 'hugging-face',
    url: 'https://huggingface.co/papers/2205.01234',
    answers: { 'https://huggingface.co/papers/2205.01234': 'hugging-face/page.html' },
    captured: { title, papers: [{ title: null, url: 'https://arxiv.org/abs/2205.01234' }] },
  },
  {
    name: 'a video on Bilibili',
    extractor: 'bilibili',
    url: 'https://www.bilibili.com/video/BV1xx411c7mD/',
    answers: { 'https://api.bilibili.com/x/web-interface/view?bvid=BV1xx411c7mD': 'bilibili/view.json' },
    captured: {
      title: '【论文精读】把注意力量一量',
      site: '示例老师',
      date: '2022-05-11',
      abstract: '逐段讲解。 论文：https://arxiv.org/abs/2205.01234 代码：https://github.com/example/attention-ruler',
      papers: [{ title: null, url: 'https://arxiv.org/abs/2205.01234' }],
      code: [ruler],
      images: ['https://i0.hdslb.com/bfs/archive/0123456789abcdef.jpg'],
    },
  },
  {
    name: 'a video that Bilibili’s API does not show',
    extractor: 'bilibili',
    url: 'https://m.bilibili.com/video/av170001',
    answers: {
      'https://api.bilibili.com/x/web-interface/view?aid=170001': 'bilibili/none.json',
      'https://m.bilibili.com/video/av170001': 'bilibili/page.html',
    },
    captured: {
      title: '【论文精读】把注意力量一量',
      date: '2022-05-11',
      images: ['https://i0.hdslb.com/bfs/archive/0123456789abcdef.jpg@100w_100h_1c.png'],
    },
  },
  {
    name: 'a DOI',
    extractor: 'doi',
    url: 'https://doi.org/10.1109/TPAMI.2022.0000001',
    answers: { 'https://doi.org/10.1109/TPAMI.2022.0000001': 'doi/citation.json' },
    captured: {
      title: 'Rulers for Heads',
      site: 'IEEE',
      date: '2022-05-11',
      abstract: 'Heads are measured.',
      venue: 'IEEE Transactions on Pattern Analysis and Machine Intelligence',
      papers: [{ title: 'Rulers for Heads', url: 'https://doi.org/10.1109/TPAMI.2022.0000001' }],
    },
  },
  {
    name: 'a DOI whose publisher answers with a page',
    extractor: 'doi',
    url: 'https://doi.org/10.1109/TPAMI.2022.0000001',
    answers: {
      'https://doi.org/10.1109/TPAMI.2022.0000001': { file: 'doi/publisher.html', to: 'https://library.example.org/document/1' },
    },
    captured: {
      title: 'Rulers for Heads',
      venue: 'Transactions on Rulers',
      papers: [{ title: 'Rulers for Heads', url: 'https://doi.org/10.1109/tpami.2022.0000001' }],
    },
  },
  {
    name: 'a post of a blog',
    extractor: 'page',
    url: 'https://blog.example.org/rulers?utm_source=feed',
    answers: { 'https://blog.example.org/rulers?utm_source=feed': 'page/blog.html' },
    captured: {
      title: '目标检测里的尺子（mixed 版）',
      site: '示例博客',
      date: '2022-05-10',
      abstract: '用一把尺子读懂 YOLOv6 的标签分配。',
      papers: [{ title: null, url: 'https://arxiv.org/abs/2209.02976' }],
      code: [{ title: null, url: 'https://github.com/meituan/YOLOv6' }],
      images: ['https://blog.example.org/images/logo.png'],
    },
  },
  {
    name: 'a page with elements for scholarly indexes',
    extractor: 'page',
    url: 'https://aclanthology.org/2022.emnlp-main.999/',
    answers: { 'https://aclanthology.org/2022.emnlp-main.999/': 'page/citation.html' },
    captured: {
      title: 'Measuring Words in Context',
      date: null,
      venue: 'Proceedings of the 2022 Conference on Empirical Methods in Natural Language Processing',
      papers: [{ title: 'Measuring Words in Context', url: 'https://aclanthology.org/2022.emnlp-main.999/' }],
      code: [],
    },
  },
  {
    name: 'a page without anything for programs',
    extractor: 'page',
    url: 'https://example.org/~ada/rulers.html',
    answers: { 'https://example.org/~ada/rulers.html': 'page/plain.html', [arxivApi('2205.01234,1706.03762', 2)]: 'arxiv/query.xml' },
    captured: {
      title: 'Notes on rulers',
      site: 'example.org',
      date: null,
      abstract:
        'A ruler has two ends and, between them, more marks than anybody reads. These notes collect what we learned in a year of hanging one beside every head.',
      papers: [paper, { title: null, url: 'https://arxiv.org/abs/1706.03762' }],
      code: [],
    },
  },
];
