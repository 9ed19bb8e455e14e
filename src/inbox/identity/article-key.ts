import { parseUrl } from '../../base/parse-url.js';
import { joinUrl, splitUrl, type UrlParts } from '../../base/urls.js';

/**
 * One way of writing a canonical address: `%e4%b8%ad`, `%E4%B8%AD` and `中` are one, and so are all addresses of an article of WeChat,
 * whose long ones name what it is and where its reader came from in any order.
 */
export function articleKey(key: string): string {
  const url = unusual.test(key) ? parseUrl(key) : null;
  const plain = url === null ? key : url.href.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
  const parts = plain.startsWith(weixin) ? splitUrl(plain) : null;
  return parts === null ? plain : (weixinKey(parts) ?? plain);
}

/** What is not written in one way only: signs beyond ASCII, codes, steps back. */
const unusual = /[^\x21-\x7e]|%|\/\.|xn--/;

const weixin = 'https://mp.weixin.qq.com/s?';

/** `/s?__biz=MzA5&mid=2650&idx=1&sn=ab12`; null where one of them is missing. */
function weixinKey(parts: UrlParts): string | null {
  const query = new URLSearchParams((parts.query ?? '').replaceAll('&amp;', '&'));
  const told = ['__biz', 'mid', 'idx', 'sn'].map((name) => [name, query.get(name) ?? ''] as const);
  if (told.some(([, value]) => value === '')) return null;
  return joinUrl({ ...parts, query: told.map(([name, value]) => `${name}=${value}`).join('&'), fragment: null });
}
