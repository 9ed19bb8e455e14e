import { expect, test } from 'vitest';
import { growthOf } from '../../../test/growth.js';
import { sampleItem } from '../../../test/inbox/sample-item.js';
import { sampleLog } from '../../../test/sample-log.js';
import { papersOf } from '../../log/papers/papers.js';
import type { Item } from '../item.js';
import type { ItemLine } from '../journal/item-line.js';
import { groupLines } from './group-lines.js';

const papers = papersOf(sampleLog({}));
const column = '今日要点：计算机视觉与自然语言处理论文速递';

type Offer = Partial<Item> & Pick<Item, 'title' | 'url'> & { readonly source?: string };

function titlesOf(...offers: readonly Offer[]): readonly (readonly string[])[] {
  const lines = offers.map((offer, n): ItemLine => {
    const { source = 'a feed', ...item } = offer;
    return { ...sampleItem(item), source, at: `2022-05-12T04:00:0${n}.000Z`, id: String(n).repeat(12) };
  });
  return groupLines(lines, papers).all.map((group) => group.lines.map(({ url }) => url));
}

test('two posts of one blog that name the same paper are two things', () => {
  const links = ['https://arxiv.org/abs/2204.07154'];
  expect(
    titlesOf(
      { title: 'What we learned from it', url: 'https://blog.example/1', links },
      { title: 'What we did after it', url: 'https://blog.example/2', links },
      { title: 'A paper', url: 'https://arxiv.org/abs/2204.07154' },
    ),
  ).toEqual([['https://blog.example/1', 'https://arxiv.org/abs/2204.07154'], ['https://blog.example/2']]);
});

test('two repositories that name the same paper are two things', () => {
  const links = ['https://arxiv.org/abs/2204.07154'];
  expect(
    titlesOf(
      { title: 'ada/cats: code', url: 'https://github.com/ada/cats', links },
      { title: 'bo/dogs: code', url: 'https://github.com/bo/dogs', links },
    ),
  ).toEqual([['https://github.com/ada/cats'], ['https://github.com/bo/dogs']]);
});

test('a column with one title every day, at two sites, is one thing a day', () => {
  const day = (date: string, n: number): readonly Offer[] => [
    { title: column, url: `https://mp.weixin.qq.com/s/${n}`, source: 'WeChat', published: `${date}T08:00:00.000Z` },
    { title: column, url: `https://zhuanlan.zhihu.com/p/${n}`, source: 'Zhihu', published: `${date}T09:00:00.000Z` },
  ];
  expect(titlesOf(...day('2022-05-11', 1), ...day('2022-05-12', 2))).toEqual([
    ['https://mp.weixin.qq.com/s/1', 'https://zhuanlan.zhihu.com/p/1'],
    ['https://mp.weixin.qq.com/s/2', 'https://zhuanlan.zhihu.com/p/2'],
  ]);
});

test('places in one page that a source gives titles of their own are things of their own', () => {
  const changes = 'https://lib.example/changes';
  expect(
    titlesOf(
      { title: 'Release 1.2', url: `${changes}#1.2` },
      { title: 'Release 1.3', url: `${changes}#1.3` },
      { title: 'Release 1.2, amended', url: `${changes}#1.2` },
      { title: 'Release 1.3, amended', url: `${changes}#1.3` },
    ),
  ).toEqual([
    [`${changes}#1.2`, `${changes}#1.2`],
    [`${changes}#1.3`, `${changes}#1.3`],
  ]);
});

test('a place in a page is that page where nobody tells of another', () => {
  expect(
    titlesOf({ title: 'A post', url: 'https://blog.example/1#comments' }, { title: 'A post', url: 'https://blog.example/1' }),
  ).toHaveLength(1);
});

test.each([
  [
    'https://mp.weixin.qq.com/s?__biz=MzA5&mid=2650&idx=1&sn=ab12&chksm=f3&scene=21&xtrack=1&ranksessionid=8&exportkey=n#wechat_redirect',
    'http://mp.weixin.qq.com/s?sn=ab12&idx=1&mid=2650&__biz=MzA5&jumppath=1001&countrycode=CN',
  ],
  [
    'https://mp.weixin.qq.com/s?__biz=MzA5%3D%3D&mid=2650&idx=1&sn=ab12',
    'https://mp.weixin.qq.com/s?__biz=MzA5==&amp;mid=2650&amp;idx=1&amp;sn=ab12',
  ],
  ['https://blog.example/%e4%b8%ad%e6%96%87/', 'https://blog.example/中文'],
  ['https://blog.example/a?UTM_Source=rss', 'http://www.blog.example/a'],
  ['https://例子.example/a', 'https://xn--fsqu00a.example/b/../a'],
])('two ways of writing one address are one thing: %s', (one, other) => {
  expect(titlesOf({ title: '检测', url: one }, { title: 'YOLOv6', url: other })).toHaveLength(1);
});

test.each([
  ['https://mp.weixin.qq.com/s?__biz=MzA5&mid=2650&idx=1&sn=ab12', 'https://mp.weixin.qq.com/s?__biz=MzA5&mid=2650&idx=2&sn=cd34'],
  ['https://github.com/ada/cats/projects/1', 'https://github.com/ada/cats/projects/2'],
])('two addresses that look like one are two: %s', (one, other) => {
  expect(titlesOf({ title: '检测', url: one }, { title: 'YOLOv6', url: other })).toHaveLength(2);
});

const much = 'A weekly digest of papers on computer vision that you should read';

test.each<[string, (n: number) => Offer]>([
  ['of one title at one host', (n) => ({ title: much, url: `https://x.example/${n}` })],
  ['of one title at many hosts', (n) => ({ title: much, url: `https://x${n}.example/` })],
  ['of one title in many months', (n) => ({ title: much, url: `https://x${n}.example/`, published: new Date(n * 4e9).toISOString() })],
  ['that name one paper', (n) => ({ title: `${much} ${n}`, url: `https://x.example/${n}`, links: ['https://arxiv.org/abs/2204.07154'] })],
  ['that are places in one page', (n) => ({ title: `${much} ${n}`, url: `https://x.example/#${n}` })],
])('telling apart things %s takes time in proportion', (_, offer) => {
  const work = (size: number) => {
    const lines = Array.from({ length: size }, (_each, n): ItemLine => {
      const id = n.toString(16).padStart(12, '0');
      return { ...sampleItem(offer(n)), source: 'a feed', at: '2022-05-12T04:00:00.000Z', id };
    });
    return () => groupLines(lines, papers);
  };
  expect(growthOf(work, 200, 2_000)).toBeLessThan(2.6);
});
