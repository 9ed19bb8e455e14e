import { say } from '../../base/text.js';
import { arxivReference } from '../../base/urls.js';
import type { Rule } from '../rule.js';
import { shorten } from '../words.js';

export const arxivId: Rule = {
  id: 'arxiv-id',
  severity: 'error',
  enabledByDefault: true,
  title: say('An arXiv number cannot exist', 'arXiv 编号不可能存在'),
  description: say(
    'The number in an arXiv address has too few or too many digits, or a month that there is not.',
    'arXiv 网址里的编号位数不对，或月份不存在。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Paper: https://arxiv.org/abs/2205.01234',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Paper: https://arxiv.org/abs/2205.1234',
  *check({ links }) {
    for (const { note, url, line } of links) {
      const reference = arxivReference(url);
      if (!reference || reference.valid) continue;
      const id = shorten(reference.id);
      yield {
        file: note.path,
        line,
        message: say(
          `arXiv has no paper “${id}”: a number is YYMM, a dot and five digits (four before 2015). Correct it.`,
          `arXiv 没有编号为 “${id}” 的论文：编号是 YYMM、点和五位数字（2015 年前四位）。请改正。`,
        ),
      };
    }
  },
};
