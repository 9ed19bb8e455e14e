import { describe, expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../../test/sample-log.js';
import type { IsoDate } from '../../base/dates.js';
import { type Candidate, splitAfter } from './time-split.js';

const log = sampleLog({
  'notes/202104/0429.md': sampleNote(
    '2021.4.29',
    '1. [压缩 ViT](https://mp.weixin.qq.com/s/aaa)\n   - Paper: [MiniViT: Compressing Vision Transformers](https://arxiv.org/abs/2204.07154)',
  ),
  'notes/202105/0501.md': sampleNote(
    '2021.5.1',
    '1. [检测](https://mp.weixin.qq.com/s/bbb)\n   - Paper: [Plain Backbones for Detection](https://arxiv.org/abs/2203.16527)\n' +
      '2. [又是 MiniViT](https://mp.weixin.qq.com/s/ccc)\n   - Paper: [MiniViT](https://arxiv.org/pdf/2204.07154v2)\n' +
      '3. [没写标题](https://mp.weixin.qq.com/s/ddd)\n   - Paper: https://arxiv.org/abs/2101.00001\n' +
      '4. [一篇没有编号的](https://mp.weixin.qq.com/s/eee)\n   - Paper: Weather and the Mood of Detectors',
  ),
});

function split(until: string, others: readonly Candidate[] = []) {
  const { past, candidates } = splitAfter(log, until as IsoDate, others);
  return {
    days: past.days.map(({ date }) => date),
    candidates: candidates.map(({ title, url, isNoted }) => `${isNoted ? '+' : '-'} ${title} ${url}`),
  };
}

describe('a log split after a day', () => {
  it('learns from that day and those before, and offers what was noted later under the titles that were written', () => {
    expect(split('2021-04-29')).toEqual({
      days: ['2021-04-29'],
      candidates: ['+ Plain Backbones for Detection https://arxiv.org/abs/2203.16527', '+ Weather and the Mood of Detectors null'],
    });
    expect(split('2021-04-28').candidates).toContain('+ MiniViT: Compressing Vision Transformers https://arxiv.org/abs/2204.07154');
    expect(split('2021-05-01')).toEqual({ days: ['2021-04-29', '2021-05-01'], candidates: [] });
  });

  it('keeps what others offer and the log never noted', () => {
    expect(split('2021-05-01', [{ title: 'Speech in Noise', url: 'https://arxiv.org/abs/1905.00001' }]).candidates).toEqual([
      '- Speech in Noise https://arxiv.org/abs/1905.00001',
    ]);
  });

  it('leaves out what had been noted, under whatever address or title it is offered', () => {
    const others = [
      { title: 'MiniViT', url: 'http://www.arxiv.org/pdf/2204.07154v1.pdf' },
      { title: 'Minivit — compressing vision transformers!', url: null },
      { title: '压缩', url: 'https://mp.weixin.qq.com/s/aaa#wechat_redirect' },
    ];
    expect(split('2021-04-29', others).candidates).toEqual(split('2021-04-29').candidates);
  });

  it('takes as noted what others offer and the log noted later, once, under the title that they give', () => {
    const others = [
      { title: 'Exploring Plain Backbones', url: 'https://arxiv.org/abs/2203.16527v2' },
      { title: 'Exploring Plain Backbones', url: 'https://arxiv.org/pdf/2203.16527' },
      { title: 'Weather and the mood of detectors', url: 'https://example.org/weather.pdf' },
      { title: '检测的文章', url: 'https://mp.weixin.qq.com/s/bbb?scene=21' },
    ];
    expect(split('2021-04-29', others).candidates).toEqual([
      '+ Exploring Plain Backbones https://arxiv.org/abs/2203.16527v2',
      '+ Weather and the mood of detectors https://example.org/weather.pdf',
      '+ 检测的文章 https://mp.weixin.qq.com/s/bbb?scene=21',
    ]);
  });
});
