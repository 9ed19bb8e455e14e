import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../../test/search/sample-document.js';
import type { Topic } from '../log/subjects/topics.js';
import { memoryIndex } from './memory/memory-index.js';
import { related } from './related.js';
import type { SearchDocument } from './search-document.js';

const topics: readonly Topic[] = [{ id: 'restoration', name: { en: 'Restoration', zh: '图像复原' }, terms: [] }];

const documents: readonly SearchDocument[] = [
  sampleDocument(0, {
    title: '单幅图像去雨的多尺度网络',
    texts: { abstract: '用扩散模型估计雨纹', paper: 'Image Deraining with Diffusion' },
    exact: ['paper:arxiv:2204.07154', 'url:https://arxiv.org/abs/2204.07154', 'repo:lin/rain', 'owner:lin', 'topic:restoration'],
  }),
  sampleDocument(1, {
    title: '再读一遍',
    texts: { abstract: '换个角度看它' },
    exact: ['paper:arxiv:2204.07154', 'url:https://arxiv.org/abs/2204.07154'],
  }),
  sampleDocument(2, { title: '部署笔记', texts: { abstract: '怎样装上' }, exact: ['repo:lin/rain', 'owner:lin'] }),
  sampleDocument(3, { title: '夜间车灯', texts: { abstract: '眩光' }, exact: ['repo:lin/night', 'owner:lin'] }),
  sampleDocument(4, { title: '视频去雨', texts: { abstract: '雨纹在帧间移动' }, exact: ['topic:restoration'] }),
  sampleDocument(5, { title: 'Diffusion 综述', texts: { abstract: 'Image deraining 与扩散模型' } }),
  sampleDocument(6, { title: '招聘', texts: { abstract: '实习生' } }),
  sampleDocument(7, { title: '视频去雨', texts: { abstract: '雨纹在帧间移动' }, exact: ['topic:restoration'] }),
  ...Array.from({ length: 30 }, (_, n) => sampleDocument(n + 8, { title: `第${n}篇`, texts: { abstract: '今天读了些别的' } })),
];
const index = memoryIndex(documents);

async function titles(n: number, limit = 10): Promise<(readonly [title: string, zh: string, en: string])[]> {
  const hits = await related(index, documents[n] as SearchDocument, { limit, topics });
  return hits.map(({ title, reasons }) => [title, reasons.map(({ zh }) => zh).join(' · '), reasons.map(({ en }) => en).join(' · ')]);
}

describe('related documents', () => {
  it('are the nearest first, each with the reasons in words, and an article noted twice once', async () => {
    expect(await titles(0)).toEqual([
      ['再读一遍', '同一篇论文', 'The same paper'],
      ['部署笔记', '同一仓库 lin/rain', 'The same repository, lin/rain'],
      ['Diffusion 综述', '共同提到：扩散模型、Image Deraining', 'In common: 扩散模型, Image Deraining'],
      ['视频去雨', '共同提到：去雨、雨纹', 'In common: 去雨, 雨纹'],
      ['夜间车灯', '代码同属 lin', 'Code of the same authors, lin'],
    ]);
  });

  it('name a repository and its owner with the capitals of the entry', async () => {
    const entry = sampleDocument(98, {
      title: '去雨的代码',
      texts: { code: 'https://github.com/Lin/Rain' },
      exact: ['repo:lin/rain', 'owner:lin'],
    });
    const hits = await related(index, entry, { limit: 3, topics: [] });
    expect(hits.map(({ reasons }) => reasons[0]?.en)).toContain('The same repository, Lin/Rain');
    expect(hits.map(({ reasons }) => reasons[0]?.en)).toContain('Code of the same authors, Lin');
  });

  it('are as many as are asked for', async () => {
    expect((await titles(0, 2)).map(([title]) => title)).toEqual(['再读一遍', '部署笔记']);
    expect(await titles(0, 0)).toEqual([]);
  });

  it('are none where nothing is near', async () => {
    expect(await titles(6)).toEqual([]);
  });

  it('are found for a document that the index does not have yet', async () => {
    const fresh = sampleDocument(99, { title: '去雨的新数据', texts: { abstract: '带雨纹的照片' } });
    const hits = await related(index, fresh, { limit: 1, topics: [] });
    expect(hits.map(({ title, reasons }) => [title, reasons[0]?.zh])).toEqual([['单幅图像去雨的多尺度网络', '共同提到：去雨、雨纹']]);
  });

  it('are none in an empty index', async () => {
    expect(await related(memoryIndex([]), documents[0] as SearchDocument, { limit: 5, topics })).toEqual([]);
  });
});
