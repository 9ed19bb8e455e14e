import type { Item } from '../../src/inbox/item.js';
import type { Offer } from '../../src/operations/inbox/keep-items.js';
import { picker } from '../writing/kinds.mjs';
import { sampleItem } from './sample-item.js';

/** How many papers and posts appear on each day of the replay. */
export const perDay = { papers: 12, posts: 6 };

/** What sources with much in common offer on thirty days: each shows its last days again, and writes addresses and titles its own way. */
export function replay(days: number): readonly (readonly Offer[])[] {
  return Array.from({ length: days }, (_, day) => offersOf(day));
}

/** The title of the n-th paper and the n-th post of a day, as its author wrote it. */
export const paperTitle = (day: number, n: number): string =>
  `${methods[(day * perDay.papers + n) % methods.length]}-${day}.${n}: Learning ${topics[(day + n) % topics.length]} With Few Labels & Many Views`;
export const postTitle = (day: number, n: number): string =>
  n % 2 === 0
    ? `What We Learned About ${topics[(day * 5 + n) % topics.length]} While Training Model ${day}-${n} in the Open`
    : `第 ${day} 天的${['目标检测', '语义分割', '姿态估计'][n % 3]}实验记录之${n}：从数据清洗到部署的完整过程`;

const methods = ['ViTrack', 'Detra', 'SegNeXtra', 'Poser', 'DiffuNet', 'CLIPper', 'Mixformer', 'Retina'];
const topics = ['Object Detection', 'Semantic Segmentation', 'Pose Estimation', 'Image Retrieval', 'Depth', 'Tracking', 'Captioning'];

/** How many days a source goes on showing what it showed. */
const shown = 7;

function offersOf(day: number): readonly Offer[] {
  const at = new Date(Date.UTC(2022, 4, 1 + day, 5)).toISOString();
  const since = Array.from({ length: Math.min(shown, day + 1) }, (_, back) => day - back);
  return sources.map(({ name, items }) => ({ source: name, at, items: since.flatMap((each) => items(each, day)) }));
}

interface ReplayedSource {
  readonly name: string;
  /** What it says today of the things of a day. */
  readonly items: (day: number, today: number) => readonly Item[];
}

const sources: readonly ReplayedSource[] = [
  {
    name: 'arXiv cs.CV',
    // A new version on the third day, under a title with a changed case.
    items: (day, today) =>
      papers(day, (n) => paper(day, n, today, { url: `http://arxiv.org/abs/${arxiv(day, n)}v${today - day > 2 ? 2 : 1}` })),
  },
  {
    name: 'arXiv RSS',
    items: (day, today) =>
      papers(day, (n) =>
        paper(day, n, today, {
          url: `https://arxiv.org/abs/${arxiv(day, n)}`,
          title: `${paperTitle(day, n)}. (arXiv:${arxiv(day, n)}v${1 + ((today - day) % 2)} [cs.CV]${today > day ? ' UPDATED' : ''})`,
        }),
      ),
  },
  {
    name: 'Hugging Face',
    items: (day, today) =>
      papers(day, (n) =>
        paper(day, n, today, { url: `https://huggingface.co/papers/${arxiv(day, n)}?utm_source=rss&utm_campaign=${today}`, authors: [] }),
      ),
  },
  {
    name: 'OpenReview',
    // Two days later, without a word of arXiv.
    items: (day, today) =>
      today - day < 2
        ? []
        : papers(day, (n) =>
            paper(day, n, today, {
              url: `https://openreview.net/forum?id=Or${day}x${n}Yz&noteId=${today}`,
              title: `${paperTitle(day, n)} | OpenReview`,
            }),
          ),
  },
  {
    name: 'a list of papers',
    items: (day, today) =>
      papers(day, (n) =>
        paper(day, n, today, {
          url: `https://papers.example/${day}/${n}/?ref=${today}`,
          authors: [],
          title: spelled(paperTitle(day, n), today),
        }),
      ),
  },
  {
    name: 'WeChat account',
    items: (day, today) =>
      papers(day, (n) =>
        paper(day, n, today, {
          url: `https://mp.weixin.qq.com/s/paper${day}n${n}?chksm=${today}&scene=${today % 9}#rd`,
          title: `速览 ${day}-${n}`,
          links: [`https://arxiv.org/pdf/${arxiv(day, n)}v1.pdf`],
          authors: [],
        }),
      ),
  },
  {
    name: 'a blog',
    items: (day, today) => posts(day, (n) => post(day, n, `https://www.blog.example/${day}/${n}/?utm_source=feed&utm_id=${today}`, today)),
  },
  {
    name: 'the same blog, read by somebody else',
    items: (day, today) => posts(day, (n) => post(day, n, `http://blog.example/${day}/${n}#comments`, today)),
  },
  {
    name: 'a copy of the blog',
    items: (day, today) => posts(day, (n) => post(day, n, `https://copies.example/item/${day}-${n}?from=rss${today}`, today)),
  },
];

function papers(day: number, make: (n: number) => Item): readonly Item[] {
  return Array.from({ length: perDay.papers }, (_, n) => make(n)).filter((_, n) => isShown(day, n));
}

function posts(day: number, make: (n: number) => Item): readonly Item[] {
  return Array.from({ length: perDay.posts }, (_, n) => make(n)).filter((_, n) => isShown(day, n));
}

/** Not every source has everything. */
let turn = 0;
function isShown(day: number, n: number): boolean {
  turn += 1;
  return picker(day * 100 + n + turn)(10) > 0;
}

function paper(day: number, n: number, today: number, said: Partial<Item> & Pick<Item, 'url'>): Item {
  return sampleItem({
    title: spelled(paperTitle(day, n), today),
    authors: [`Ada ${'ABCDEFGHIJKL'[n]}. Li${day}`, 'Bo Wu'],
    published: new Date(Date.UTC(2022, 4, 1 + day)).toISOString(),
    abstract: `We learn from few labels and many views, in experiment ${day} of series ${n}, and measure what is lost on the way.`,
    ...said,
  });
}

function post(day: number, n: number, url: string, today: number): Item {
  return sampleItem({ title: spelled(postTitle(day, n), today), url, published: new Date(Date.UTC(2022, 4, 1 + day)).toISOString() });
}

/** One title in the ways in which it is written. */
function spelled(title: string, turn: number): string {
  const ways = [
    (text: string) => text,
    (text: string) => text.toLowerCase(),
    (text: string) => text.replaceAll('-', '‑').replace(':', '：'),
    (text: string) => `  ${text.replaceAll(' ', '  ')} `,
    (text: string) => text.replace('&', 'and'),
    (text: string) => text.replace('Learning', '\\textbf{Learning}'),
    (text: string) => text.normalize('NFD'),
  ];
  return (ways[turn % ways.length] as (text: string) => string)(title);
}

/** `2205.00112`: of the day and the place in it. */
function arxiv(day: number, n: number): string {
  return `2205.${String(day * 100 + n + 1).padStart(5, '0')}`;
}
