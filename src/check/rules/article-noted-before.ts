import { say } from '../../base/text.js';
import { canonicalUrl } from '../../base/urls.js';
import { isArticle } from '../identities.js';
import { repeatsOf } from '../repeats.js';
import type { Rule } from '../rule.js';

export const articleNotedBefore: Rule = {
  id: 'article-noted-before',
  severity: 'warning',
  enabledByDefault: true,
  title: say('An article was noted before', '文章之前已经记过'),
  description: say(
    'The title links to an article that an earlier entry links to already. For papers see paper-noted-before.',
    '标题所链接的文章，之前的条目已经记过。论文见 paper-noted-before。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 分割`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测
2. [甲方法](https://mp.weixin.qq.com/s/aaa?scene=21#wechat_redirect) :star:
   - Abstract: 分割`,
  *check({ entries }) {
    const sightings = entries.flatMap((noted) => {
      const { url } = noted.entry;
      return url !== null && isArticle(url) ? [{ key: canonicalUrl(url), noted }] : [];
    });
    for (const { again, first } of repeatsOf(sightings)) {
      yield {
        file: again.noted.note.path,
        line: again.noted.entry.line,
        message: say(`The article was noted in ${first.noted.ref} already.`, `这篇文章在 ${first.noted.ref} 已经记过。`),
      };
    }
  },
};
