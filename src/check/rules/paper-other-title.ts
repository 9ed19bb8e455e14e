import { say } from '../../base/text.js';
import { textKey } from '../../base/text-key.js';
import { isHttpUrl } from '../../base/urls.js';
import type { LinkUse } from '../check-context.js';
import { paperIdentity } from '../identities.js';
import type { Rule } from '../rule.js';
import { shorten } from '../words.js';

/** Shorter link texts are no titles: “paper”, “PDF”, “arXiv”. */
const shortestTitle = 10;

export const paperOtherTitle: Rule = {
  id: 'paper-other-title',
  severity: 'warning',
  enabledByDefault: true,
  title: say('Two titles stand over one paper', '同一篇论文有两个标题'),
  description: say(
    'An earlier entry has the same paper under a title that is neither this one nor its beginning or end: one of them is wrong or misspelt, or the address is.',
    '之前的条目用另一个标题记过同一篇论文，两者并不互相包含：标题或网址有一个写错了。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Paper: [Fast Object Detection](https://arxiv.org/abs/2205.01234)
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Paper: [Slow Object Detection](https://arxiv.org/abs/2205.04321)`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Paper: [Fast Object Detection](https://arxiv.org/abs/2205.01234)
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Paper: [Slow Object Detection](https://arxiv.org/abs/2205.01234)`,
  *check({ links, log }) {
    const firsts = new Map<string, LinkUse>();
    for (const link of links) {
      const isTitled = link.role === 'paper' && !link.inline && link.title !== null && !isHttpUrl(link.title);
      const key = isTitled ? paperIdentity(log, link) : null;
      const title = textKey(link.title ?? '');
      if (!key || title.length < shortestTitle) continue;
      const first = firsts.get(key);
      if (!first) firsts.set(key, link);
      else if (!isPart(textKey(first.title ?? ''), title)) {
        const other = shorten(first.title ?? '');
        yield {
          file: link.note.path,
          line: link.line,
          message: say(
            `${first.noted?.ref} calls the paper at this address “${other}”. See which is right.`,
            `${first.noted?.ref} 把这个网址的论文叫作 “${other}”。请看哪个正确。`,
          ),
        };
      }
    }
  },
};

function isPart(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
