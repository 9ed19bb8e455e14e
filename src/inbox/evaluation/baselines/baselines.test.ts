import { describe, expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../../../test/sample-log.js';
import { defaultConfig } from '../../../log/config.js';
import { reading } from '../../../operations/inbox/reading.js';
import { orderOf } from '../measures.js';
import type { Ranker } from '../ranker.js';
import { arxivSanityLite } from './arxiv-sanity-lite.js';
import { keywordMatch } from './keyword-match.js';
import { newestFirst } from './newest-first.js';
import { zoteroArxivDaily } from './zotero-arxiv-daily.js';

const entry = (n: number, title: string): string => `${n}. [文${n}](https://mp.weixin.qq.com/s/${n})\n   - Paper: ${title}`;
const past = sampleLog({
  'notes/202104/0401.md': sampleNote('2021.4.1', entry(1, 'Speech Recognition in Noise')),
  'notes/202104/0429.md': sampleNote('2021.4.29', [entry(1, 'Object Detection Transformers'), entry(2, 'Lane Detection')].join('\n')),
});

/** The titles of candidates as a ranker orders them; those of one score in brackets. */
function ordered(ranker: Ranker, candidates: readonly { readonly title: string; readonly url?: string }[]): string {
  const full = candidates.map(({ title, url }) => ({ title, url: url ?? null }));
  return orderOf(ranker.score(past, full, reading(defaultConfig)))
    .map((group) => (group.length === 1 ? full[group[0] as number]?.title : `[${group.map((at) => full[at]?.title).join(', ')}]`))
    .join(' > ');
}

describe('baselines', () => {
  it('put the newest first by the number of arXiv, across its two ways of numbering', () => {
    const candidates = [
      { title: 'none', url: 'https://example.org/a' },
      { title: '1999', url: 'https://arxiv.org/abs/cs/9901001' },
      { title: '2003', url: 'https://arxiv.org/abs/cs/0301001' },
      { title: '2021a', url: 'https://arxiv.org/pdf/2104.00001v3' },
      { title: '2021b', url: 'https://arxiv.org/abs/2104.12345' },
      { title: '2012', url: 'https://arxiv.org/abs/1204.1234' },
      { title: 'no address' },
    ];
    expect(ordered(newestFirst, candidates)).toBe('2021b > 2021a > 2012 > 2003 > 1999 > [none, no address]');
  });

  it('count the words of a title that the log has most', () => {
    expect(ordered(keywordMatch, [{ title: 'Detecting Lanes' }, { title: 'Poems' }, { title: 'Lane Detection by Objects' }])).toBe(
      'Lane Detection by Objects > Detecting Lanes > Poems',
    );
  });

  it('prefer what is like the newest papers', () => {
    const candidates = [{ title: 'Speech Recognition' }, { title: 'Lane Detection' }, { title: 'Weather' }];
    expect(ordered(zoteroArxivDaily, candidates)).toBe('Lane Detection > Speech Recognition > Weather');
  });

  it('separate what was noted from all else, by words of five documents at least', () => {
    const others = Array.from({ length: 60 }, (_, at) => ({ title: `Speech of Number ${at}` }));
    const lanes = Array.from({ length: 3 }, (_, at) => ({ title: `Detection ${at}` }));
    const order = ordered(arxivSanityLite, [...others, ...lanes]);
    expect(order.startsWith('[Detection 0, Detection 1, Detection 2] > ')).toBe(true);
  });

  it('order what there is when nothing was noted yet', () => {
    const empty = sampleLog({});
    for (const ranker of [newestFirst, keywordMatch, arxivSanityLite, zoteroArxivDaily]) {
      const scores = ranker.score(empty, [{ title: 'Detection', url: null }], reading(defaultConfig));
      expect([ranker.name, scores.length, Number.isNaN(scores[0])]).toEqual([ranker.name, 1, false]);
    }
  });
});
