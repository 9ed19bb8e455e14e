import { say } from '../../base/text.js';
import { githubRepository } from '../../base/urls.js';
import { repositoryId } from '../../log/papers/strong-ids.js';
import { repeatsOf } from '../repeats.js';
import type { Rule } from '../rule.js';

export const repositoryNotedBefore: Rule = {
  id: 'repository-noted-before',
  severity: 'info',
  enabledByDefault: true,
  title: say('A repository was noted before', '代码仓库之前已经记过'),
  description: say(
    'An earlier entry links to the same code repository, perhaps to another folder of it.',
    '之前的条目已链接过同一个代码仓库（可能是其中另一个目录）。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Code: https://github.com/a/fast
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Code: https://github.com/a/slow`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:
   - Code: https://github.com/a/fast
2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:
   - Code: https://github.com/A/Fast/tree/main/v2`,
  *check({ links }) {
    const sightings = links.flatMap((link) => {
      const key = link.noted && repositoryId(link.url);
      return key && link.noted ? [{ key, noted: link.noted, link, repository: githubRepository(link.url) ?? key }] : [];
    });
    for (const { again, first } of repeatsOf(sightings)) {
      // Two titles with one address are `article-noted-before`.
      if (again.link.role === 'title' && first.link.role === 'title') continue;
      yield {
        file: again.noted.note.path,
        line: again.link.line,
        message: say(
          `${again.repository} was noted in ${first.noted.ref} already.`,
          `${again.repository} 在 ${first.noted.ref} 已经记过。`,
        ),
      };
    }
  },
};
