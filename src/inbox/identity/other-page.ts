import { remembered } from '../../base/remembered.js';
import { splitUrl } from '../../base/urls.js';
import type { ItemLine } from '../journal/item-line.js';
import { looseAddress } from './address-key.js';

/**
 * Whether two addresses of one host say that what they lead to is two: a host does not publish one thing at two addresses, but where many
 * write, one may repeat what another wrote.
 */
export function isOtherPage(a: Page, b: Page): boolean {
  const host = hostOf(a);
  if (host !== hostOf(b) || (a.source !== b.source && ofMany.has(host))) return false;
  return looseAddressOf(a) !== looseAddressOf(b);
}

type Page = Pick<ItemLine, 'url' | 'source'>;

/** The loose address of what is compared with many others. */
export const looseAddressOf: (page: Page) => string = remembered(({ url }) => looseAddress(url));

const ofMany: ReadonlySet<string> = new Set([
  'mp.weixin.qq.com',
  'zhuanlan.zhihu.com',
  'zhihu.com',
  'blog.csdn.net',
  'juejin.cn',
  'cnblogs.com',
  'jianshu.com',
  'toutiao.com',
  'baijiahao.baidu.com',
  'medium.com',
  'news.ycombinator.com',
  'reddit.com',
]);

const hostOf: (page: Page) => string = remembered(({ url }) => (splitUrl(url)?.host ?? url).replace(/^(?:www|m|mobile|amp)\./, ''));
