import { describe, expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../test/sample-log.js';
import { topics } from '../log/subjects/topics.js';
import { logDocuments } from './entry-document.js';

const entries = `1. [CVPR 2022 | ＭiniViT：压缩 **模型**](https://mp.weixin.qq.com/s/AbC?utm_source=x)       :star::star::star:
   - 主要内容：权重共享，见 [项目页](https://example.org/minivit)。
   - 论文：[MiniViT: Compressing Vision Transformers](https://arxiv.org/pdf/2204.07154v2.pdf)
   - GitHub：[https://github.com/Microsoft/Cream](https://github.com/Microsoft/Cream/tree/main/MiniViT)
   - Tips：
     - 先共享
     - 再蒸馏
   - 标签：压缩、人脸

<div align=center><img src="https://mmbiz.qpic.cn/mmbiz_png/secret/640" style='zoom:50%'>
</div>

2. 只有标题
   - Code: 无
`;
const log = sampleLog({
  'notes/202205/0511.md': sampleNote('2022.5.11', entries),
  'notes/202205/0511b.md': sampleNote('2022.5.11', '1. [第二个文件](https://example.org/b)\n'),
});
const [first, second, third] = logDocuments(log, topics);

describe('logDocuments', () => {
  it('names each entry and says where it stands', () => {
    expect([first, second, third].map((document) => [document?.ref, document?.path, document?.date, document?.place])).toEqual([
      ['2022-05-11#1', 'notes/202205/0511.md', '2022-05-11', 1],
      ['2022-05-11#2', 'notes/202205/0511.md', '2022-05-11', 2],
      ['2022-05-11b#1', 'notes/202205/0511b.md', '2022-05-11', 4097],
    ]);
    expect(first?.key).toBe('2022-05-11:https://mp.weixin.qq.com/s/AbC');
    expect(first?.relevance).toBe(3);
  });

  it('has the texts that a reader sees, and no address of a picture', () => {
    expect(first?.texts).toEqual({
      title: 'CVPR 2022 | ＭiniViT：压缩 模型',
      abstract: '权重共享，见 项目页。',
      paper: 'MiniViT: Compressing Vision Transformers',
      code: 'https://github.com/Microsoft/Cream',
      tips: '先共享\n再蒸馏',
      extra: '标签：压缩、人脸',
    });
    expect(second?.texts).toEqual({ title: '只有标题', code: '无' });
  });

  it('knows what an entry has', () => {
    expect(first?.has).toEqual(['code', 'paper', 'image', 'tips', 'abstract', 'link']);
    expect(second?.has).toEqual([]);
  });

  it('has exact terms for addresses, papers, repositories, labels, venues and tags', () => {
    expect(first?.exact.filter((term) => !term.startsWith('topic:'))).toEqual([
      'called:cvpr2022minivit压缩模型',
      'url:https://mp.weixin.qq.com/s/AbC',
      'site:mp.weixin.qq.com',
      'label:主要内容',
      'link:https://example.org/minivit',
      'site:example.org',
      'label:论文',
      'url:https://arxiv.org/abs/2204.07154',
      'site:arxiv.org',
      'arxiv:2204.07154',
      'label:github',
      'url:https://github.com/microsoft/cream/tree/main/MiniViT',
      'site:github.com',
      'repo:microsoft/cream',
      'repo:cream',
      'owner:microsoft',
      'label:tips',
      'paper:arxiv:2204.07154',
      'paper:github:microsoft/cream',
      'venue:cvpr',
      'venue:cvpr 2022',
      'tag:压缩',
      'tag:人脸',
    ]);
  });

  it('names a topic by its id, its names and its terms', () => {
    expect(first?.exact).toEqual(
      expect.arrayContaining(['topic:compression', 'topic:轻量化与压缩', 'topic:蒸馏', 'topic:face', 'topic:人脸']),
    );
    expect(first?.exact).toContain('topic:压缩');
    expect(first?.exact).not.toContain('topic:detection');
  });
});
