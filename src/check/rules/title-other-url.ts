import { say } from '../../base/text.js';
import { textKey } from '../../base/text-key.js';
import { canonicalUrl } from '../../base/urls.js';
import type { NotedEntry } from '../check-context.js';
import type { Rule } from '../rule.js';

/** Shorter titles are no proof: “CVPR 2021”. */
const shortestTitle = 8;

export const titleOtherUrl: Rule = {
  id: 'title-other-url',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A title stands over another address than before', '同一标题，网址不同'),
  description: say(
    'An earlier entry has the same title with another address: the article was posted again, or one of the two links is wrong.',
    '之前的条目有同样的标题，但网址不同：文章被转载过，或其中一个链接写错了。',
  ),
  good: `1. [一种快速的目标检测方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测
2. [一种快速的目标跟踪方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 跟踪`,
  bad: `1. [一种快速的目标检测方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Abstract: 检测
2. [一种快速的目标检测方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Abstract: 跟踪`,
  *check({ entries }) {
    const firsts = new Map<string, NotedEntry>();
    for (const noted of entries) {
      const { url, title, line } = noted.entry;
      const key = textKey(title);
      if (url === null || key.length < shortestTitle) continue;
      const first = firsts.get(key);
      if (!first) firsts.set(key, noted);
      else if (canonicalUrl(first.entry.url ?? '') !== canonicalUrl(url)) {
        yield {
          file: noted.note.path,
          line,
          message: say(
            `${first.ref} has this title with another address. See which of them is right.`,
            `${first.ref} 有同样的标题，但网址不同。请看哪个正确。`,
          ),
        };
      }
    }
  },
};
