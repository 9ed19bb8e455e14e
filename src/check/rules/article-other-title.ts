import { say } from '../../base/text.js';
import { textKey } from '../../base/text-key.js';
import { canonicalUrl } from '../../base/urls.js';
import type { NotedEntry } from '../check-context.js';
import { isArticle } from '../identities.js';
import type { Rule } from '../rule.js';
import { shorten } from '../words.js';

export const articleOtherTitle: Rule = {
  id: 'article-other-title',
  severity: 'error',
  enabledByDefault: true,
  title: say('Two titles link to one article', '两个标题指向同一篇文章'),
  description: say(
    'An earlier entry has the same address under another title, so one of the two addresses is wrong. A paper may be noted under any title.',
    '之前的条目用另一个标题记过同一网址，其中一个网址多半写错了。论文可以用任何标题记录。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 分割`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测
2. [乙方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 分割`,
  *check({ entries }) {
    const firsts = new Map<string, NotedEntry>();
    for (const noted of entries) {
      const { url, title, line } = noted.entry;
      if (url === null || !isArticle(url)) continue;
      const key = canonicalUrl(url);
      const first = firsts.get(key);
      if (!first) firsts.set(key, noted);
      else if (textKey(first.entry.title) !== textKey(title)) {
        const other = shorten(first.entry.title);
        yield {
          file: noted.note.path,
          line,
          message: say(
            `${first.ref} has the same address for “${other}”. Correct the one that is wrong.`,
            `${first.ref} 的 “${other}” 用的是同一网址。请改正写错的那个。`,
          ),
        };
      }
    }
  },
};
