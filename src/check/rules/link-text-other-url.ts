import { say } from '../../base/text.js';
import { canonicalUrl, isHttpUrl } from '../../base/urls.js';
import type { Rule } from '../rule.js';
import { shorten } from '../words.js';

export const linkTextOtherUrl: Rule = {
  id: 'link-text-other-url',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A link shows one address and leads to another', '链接显示的网址与实际不符'),
  description: say(
    'The text of a link is an address, but not the one the link leads to. Spellings of the same page are not told apart.',
    '链接文字是一个网址，却不是链接真正指向的。同一页面的不同写法不算。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: [https://github.com/a/b](https://github.com/a/b/)',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: [https://github.com/a/b](https://github.com/a/c)',
  *check({ links }) {
    for (const { note, title, url, line } of links) {
      if (title === null || !isHttpUrl(title) || !isHttpUrl(url) || isSame(title, url)) continue;
      yield {
        file: note.path,
        line,
        message: say(
          `The link shows ${shorten(title)} and leads to ${shorten(url)}. Make them agree.`,
          `链接显示 ${shorten(title)}，实际指向 ${shorten(url)}。请统一。`,
        ),
      };
    }
  },
};

function isSame(shown: string, url: string): boolean {
  const text = canonicalUrl(shown).toLowerCase();
  const target = canonicalUrl(url).toLowerCase();
  // "https://example.org/long/pa..." is a shortened address.
  return text === target || (/(?:\.{3}|…)$/.test(text) && target.startsWith(text.replace(/(?:\.{3}|…)$/, '')));
}
