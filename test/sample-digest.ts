import type { IsoDate } from '../src/base/dates.js';
import { say } from '../src/base/text.js';
import type { InboxItem } from '../src/inbox/item.js';
import type { RankedItem } from '../src/inbox/ranked-item.js';
import type { Digest, DigestSource } from '../src/pages/inbox/digest.js';
import { makeDigest } from '../src/publish/digest/make-digest.js';

const morning = new Date('2022-05-11T23:00:00Z');

/** An item as a source tells of it, waiting in the inbox. */
export function sampleItem(id: string, more: Partial<InboxItem>): InboxItem {
  return {
    id,
    title: 'An item',
    url: `https://example.org/${id}`,
    links: [],
    abstract: null,
    authors: [],
    venue: null,
    published: null,
    keys: [`https://example.org/${id}`],
    sightings: [{ source: 'arXiv cs.CV', url: `https://example.org/${id}`, at: '2022-05-11T22:00:00Z' }],
    state: 'new',
    noted: null,
    ...more,
  };
}

/** An item with nothing behind its place. */
export function sampleRanked(item: InboxItem, more: Partial<RankedItem> = {}): RankedItem {
  return { item, score: 0.5, isExploration: false, because: { words: [], near: [], pins: [] }, ...more };
}

/** What sources said on a morning when one of them was silent for days. */
export const sampleSources: readonly DigestSource[] = [
  { name: 'arXiv cs.CV', said: say('3 items, 2 of them new.', '3 条，其中 2 条是新的。'), isTrouble: false },
  {
    name: '某公众号',
    said: say('Nothing came for 9 days: its host takes no connections.', '已 9 天没有内容：主机拒绝连接。'),
    isTrouble: true,
  },
];

/** Two good items of five, and a hostile one. */
export const sampleRanking: readonly RankedItem[] = [
  sampleRanked(
    sampleItem('0123456789ab', {
      title: 'YOLOv6：面向工业应用的单阶段检测框架',
      url: 'https://arxiv.org/abs/2205.01234',
      abstract: '更快、更准的检测器。We measure it on COCO.',
      authors: ['Chuyi Li', '李一', 'Wang Er', 'Zhang San'],
      venue: 'CVPR 2022',
      published: '2022-05-10T08:00:00Z',
      sightings: [
        { source: 'arXiv cs.CV', url: 'https://arxiv.org/abs/2205.01234v1', at: '2022-05-11T22:00:00Z' },
        { source: 'HF daily', url: 'https://huggingface.co/papers/2205.01234', at: '2022-05-11T22:01:00Z' },
      ],
    }),
    {
      score: 0.9,
      because: {
        words: [
          { word: '检测', kind: 'word', weight: 2 },
          { word: 'yolo', kind: 'word', weight: 1 },
          { word: 'gan', kind: 'word', weight: -1 },
        ],
        near: [{ ref: '2022-04-29#3', title: 'YOLOv5 的损失函数', similarity: 0.6 }],
        pins: [{ what: 'venue', value: 'CVPR' }],
      },
    },
  ),
  sampleRanked(
    sampleItem('ba9876543210', {
      title: '<img src=x onerror=alert(1)> **bold** [link](javascript:alert(2)) <!channel> @all <@U1> `code` | ~~x~~ \u202e</title>',
      url: 'https://example.org/a?q=1&b="x"|<y>',
      abstract: ']]> <script>alert(3)</script> \u001b[31mred\u0007 <at user_id="all">everyone</at> &lt;b&gt; # not a heading',
      authors: ['Mallory <m@example.org>'],
    }),
    { isExploration: true },
  ),
  ...['aaaaaaaaaaa3', 'aaaaaaaaaaa4', 'aaaaaaaaaaa5'].map((id) => sampleRanked(sampleItem(id, {}))),
];

/** The digest of 12 May 2022 with two items, one of them hostile. */
export const sampleDigest: Digest = makeDigest({
  date: '2022-05-12' as IsoDate,
  now: morning,
  ranked: sampleRanking,
  sources: sampleSources,
  told: new Set(),
  limit: 2,
});

/** A morning on which nothing came. */
export const emptyDigest: Digest = makeDigest({
  date: '2022-05-12' as IsoDate,
  now: morning,
  ranked: [],
  sources: [
    {
      name: 'arXiv cs.CV',
      said: say('No announcement today: arXiv has none on weekends.', '今天没有公告：arXiv 周末不公告。'),
      isTrouble: false,
    },
    ...sampleSources.slice(1),
  ],
  told: new Set(),
  limit: 10,
});
