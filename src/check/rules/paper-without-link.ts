import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';
import { shorten } from '../words.js';

export const paperWithoutLink: Rule = {
  id: 'paper-without-link',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A paper has no link', '论文没有链接'),
  description: say('The paper’s title is given, but not where to find it.', '写了论文标题，但没有给出地址。'),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Paper: [Fast Detection](https://arxiv.org/abs/2205.01234)',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Paper: Fast Detection',
  *check({ entries }) {
    for (const { note, entry } of entries) {
      for (const { kind, text, links, line } of entry.fields) {
        if (kind !== 'paper' || text === '' || links.length > 0) continue;
        const title = shorten(text);
        yield {
          file: note.path,
          line,
          message: say(`The paper “${title}” has no link. Write [title](address).`, `论文 “${title}” 没有链接。请写成 [标题](网址)。`),
        };
      }
    }
  },
};
