import { say } from '../../base/text.js';
import { textKey } from '../../base/text-key.js';
import { idName, isStrongId } from '../../log/papers/strong-ids.js';
import { paperIdentity } from '../identities.js';
import { repeatsOf } from '../repeats.js';
import type { Rule } from '../rule.js';

export const paperNotedBefore: Rule = {
  id: 'paper-noted-before',
  severity: 'info',
  enabledByDefault: true,
  title: say('A paper was noted before', '论文之前已经记过'),
  description: say(
    'An earlier entry has the same paper: the same arXiv number, DOI or other number, in whatever form, one that the log says is the same paper’s, or the same address.',
    '之前的条目已有同一篇论文：arXiv 编号、DOI 等编号相同（不论写法），或日志里说明是同一篇，或网址相同。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Paper: [Fast Detection](https://arxiv.org/abs/2205.01234)
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Paper: [Slow Detection](https://arxiv.org/abs/2205.04321)`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Paper: [Fast Detection](https://arxiv.org/abs/2205.01234)
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Paper: [Fast Detection](https://arxiv.org/pdf/2205.01234v2.pdf)`,
  *check({ links, log }) {
    const sightings = links.flatMap((link) => {
      const paper = link.noted && paperIdentity(log, link);
      // Where papers have no numbers, one address can hold several of them, so the title counts too.
      const key = paper && isStrongId(paper) ? paper : `${paper} ${textKey(link.title ?? '')}`;
      return paper && link.noted ? [{ key, paper: idName(paper), noted: link.noted, link }] : [];
    });
    for (const { again, first } of repeatsOf(sightings)) {
      yield {
        file: again.noted.note.path,
        line: again.link.line,
        message: say(`${again.paper} was noted in ${first.noted.ref} already.`, `${again.paper} 在 ${first.noted.ref} 已经记过。`),
      };
    }
  },
};
