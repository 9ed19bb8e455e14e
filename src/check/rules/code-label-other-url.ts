import { say } from '../../base/text.js';
import { arxivReference, splitUrl } from '../../base/urls.js';
import type { Rule } from '../rule.js';
import { shorten } from '../words.js';

/** Hosts of papers and articles. */
const otherHosts =
  /^(?:openaccess\.thecvf\.com|openreview\.net|(?:www\.)?aclweb\.org|aclanthology\.org|ieeexplore\.ieee\.org|dl\.acm\.org|doi\.org|dx\.doi\.org|mp\.weixin\.qq\.com)$/;

export const codeLabelOtherUrl: Rule = {
  id: 'code-label-other-url',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A code label links to a paper or an article', '代码标签指向论文或文章'),
  description: say(
    'What is labelled as code leads to arXiv, to another paper server, to a PDF or to an article.',
    '标为代码的链接指向 arXiv 等论文网站、PDF 或文章。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: https://github.com/a/b',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: https://arxiv.org/abs/2205.01234',
  *check({ links }) {
    for (const { role, inline, note, url, line } of links) {
      if (role !== 'code' || inline) continue;
      const parts = splitUrl(url);
      const isPaper = arxivReference(url) !== null || /\.pdf$/i.test(parts?.path ?? '');
      if (!parts || !(isPaper || otherHosts.test(parts.host))) continue;
      const shown = shorten(url);
      yield {
        file: note.path,
        line,
        message: say(
          `The code’s link leads to no code (${shown}). Put the repository’s address in.`,
          `代码的链接不是代码（${shown}）。请换成仓库地址。`,
        ),
      };
    }
  },
};
