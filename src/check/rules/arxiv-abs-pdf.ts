import { say } from '../../base/text.js';
import { arxivReference, splitUrl } from '../../base/urls.js';
import type { Rule } from '../rule.js';

export const arxivAbsPdf: Rule = {
  id: 'arxiv-abs-pdf',
  severity: 'warning',
  enabledByDefault: true,
  title: say('An arXiv abstract’s address ends in .pdf', 'arXiv 摘要页网址以 .pdf 结尾'),
  description: say('`/abs/….pdf` is neither the page of the paper nor its PDF.', '`/abs/….pdf` 既不是论文页面，也不是 PDF。'),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Paper: https://arxiv.org/abs/2205.01234',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Paper: https://arxiv.org/abs/2205.01234.pdf',
  *check({ links }) {
    for (const { note, url, target, line } of links) {
      const reference = arxivReference(url);
      const path = splitUrl(url)?.path ?? '';
      if (reference?.form !== 'abs' || !/\.pdf$/i.test(path)) continue;
      const start = target.start + note.text.slice(target.start, target.end).indexOf(path) + path.length - '.pdf'.length;
      yield {
        file: note.path,
        line,
        message: say(
          'The address of an arXiv abstract ends in .pdf. Remove .pdf, or write /pdf/ for /abs/.',
          'arXiv 摘要页的网址以 .pdf 结尾。请删去 .pdf，或把 /abs/ 改为 /pdf/。',
        ),
        fix: [{ start, end: start + '.pdf'.length, text: '' }],
      };
    }
  },
};
