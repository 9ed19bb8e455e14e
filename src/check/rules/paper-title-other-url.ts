import { say } from '../../base/text.js';
import { textKey } from '../../base/text-key.js';
import { isHttpUrl } from '../../base/urls.js';
import type { Log } from '../../log/types.js';
import type { LinkUse } from '../check-context.js';
import { paperIdentity } from '../identities.js';
import type { Rule } from '../rule.js';

/** Shorter titles are no proof: “paper”, “PDF”, “Supplementary”. */
const shortestTitle = 14;

export const paperTitleOtherUrl: Rule = {
  id: 'paper-title-other-url',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A paper’s title stands over another address than before', '同一论文标题，网址不同'),
  description: say(
    'An earlier entry has this paper title with another address, and no entry says that both are one paper. When both are arXiv numbers, one of them belongs to another paper.',
    '之前的条目有同样的论文标题，但网址不同，也没有条目说明两者是同一篇。若两个都是 arXiv 编号，其中一个必属另一篇论文。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Paper: [Fast Object Detection](https://arxiv.org/abs/2205.01234)
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Paper: [Slow Object Detection](https://arxiv.org/abs/2205.04321)`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Paper: [Fast Object Detection](https://arxiv.org/abs/2205.01234)
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Paper: [Fast Object Detection](https://arxiv.org/abs/2205.04321)`,
  *check({ links, log }) {
    const firsts = new Map<string, LinkUse>();
    for (const link of links) {
      const key = link.role === 'paper' && link.title && !isHttpUrl(link.title) ? textKey(link.title) : '';
      if (key.length < shortestTitle || link.url === '') continue;
      const first = firsts.get(key);
      if (!first) firsts.set(key, link);
      else if (first.noted !== link.noted && identity(log, first) !== identity(log, link)) {
        yield {
          file: link.note.path,
          line: link.line,
          message: say(
            `${first.noted?.ref} has this paper title with another address (${first.url}). See which of them is right.`,
            `${first.noted?.ref} 有同样的论文标题，网址却是 ${first.url}。请看哪个正确。`,
          ),
        };
      }
    }
  },
};

function identity(log: Log, link: LinkUse): string {
  return paperIdentity(log, link) ?? link.url;
}
