import { describe, expect, it } from 'vitest';
import { authorDialect } from '../dialects/index.js';
import { assembleLog } from '../log.js';
import { papersOf } from '../papers/papers.js';
import { readNote } from '../read-note.js';
import { extendTopics, topicFinder } from './find-topics.js';
import { tagsOf } from './tags.js';
import { topics } from './topics.js';
import { venueName, venuesOf } from './venues.js';
import { codeOf } from './works.js';

const find = topicFinder(topics);
const ids = (text: string): string[] => find(text).map((topic) => topic.id);

describe('topics', () => {
  it('are found by Chinese and English terms, folded by NFKC', () => {
    expect(ids('基于 Transformer 的⽬标检测')).toEqual(['object-detection', 'transformer']);
    expect(ids('YOLOv6 is an object detector')).toEqual(['object-detection']);
    expect(ids('Interpretability of Vision Transformers')).toEqual(['transformer', 'explainability']);
  });

  it('need whole Latin words', () => {
    expect(ids('elegant gancho')).toEqual([]);
    expect(ids('GANs for faces')).toEqual(['generation', 'face']);
  });

  it('have unique ids and lower-case terms', () => {
    expect(new Set(topics.map((topic) => topic.id)).size).toBe(topics.length);
    for (const topic of topics) for (const term of topic.terms) expect(term).toBe(term.toLowerCase());
  });

  it('can be extended by a log', () => {
    const own = extendTopics(topics, [
      { id: 'face', name: { en: 'Faces', zh: '人脸' }, terms: ['瘦脸'] },
      { id: 'chess', name: { en: 'Chess', zh: '象棋' }, terms: ['Chess'] },
    ]);
    const finder = topicFinder(own);
    expect(finder('一键瘦脸').map((topic) => topic.id)).toEqual(['face']);
    expect(finder('chess').map((topic) => topic.id)).toEqual(['chess']);
  });
});

describe('venues', () => {
  it.each([
    ['CVPR 2022 | MiniViT', ['CVPR 2022']],
    ["CVPR'21 | RMNet", ['CVPR 2021']],
    ['NAACL’21 与 NIPS 2020', ['NAACL 2021', 'NeurIPS 2020']],
    ['CVPR2021(Oral) 单目人脸', ['CVPR 2021']],
    ['（AAAI 2022）锚点', ['AAAI 2022']],
    ['三个 Tip 和 10 nature 图片', []],
    ['顶会 ICCV 盘点', ['ICCV']],
  ])('%s', (title, names) => {
    expect(venuesOf(title).map(venueName)).toEqual(names);
  });
});

describe('works and tags', () => {
  const note = (path: string, date: string, body: string) => readNote(path, `# 笔记（${date}）\n## 今日要点\n${body}`, authorDialect);
  const log = assembleLog({
    dialect: authorDialect,
    notes: [
      note(
        'notes/202205/0510.md',
        '2022.5.10',
        '1. [甲](https://example.org/a)\n   - Paper: [MiniViT](https://arxiv.org/abs/2204.07154)\n   - Code: 无\n   - 标签：压缩、ViT\n',
      ),
      note(
        'notes/202205/0511.md',
        '2022.5.11',
        '1. [乙](https://example.org/b)\n   - Paper: https://arxiv.org/pdf/2204.07154v2.pdf\n   - Code: [x](https://github.com/Microsoft/Cream/tree/main/MiniViT)\n',
      ),
    ],
    readme: null,
    files: new Set(),
    problems: [],
  });

  it('gathers the shapes of one paper', () => {
    expect(
      [...papersOf(log).papers, ...codeOf(log).values()].map(({ id, title, mentions }) => [
        id,
        title,
        mentions.map((mention) => `${mention.day.ref}#${mention.n}`),
      ]),
    ).toEqual([
      ['arxiv:2204.07154', 'MiniViT', ['2022-05-10#1', '2022-05-11#1']],
      ['github:microsoft/cream', 'x', ['2022-05-11#1']],
    ]);
  });

  it('reads tags written by hand', () => {
    expect(log.days[0]?.entries.map(tagsOf)).toEqual([['压缩', 'ViT']]);
  });
});
