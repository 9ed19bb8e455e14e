import { say } from '../../base/text.js';
import { githubRepository, splitUrl } from '../../base/urls.js';
import type { Rule } from '../rule.js';
import { shorten } from '../words.js';

/** Hosts of articles and videos about papers. */
const articleHosts =
  /^(?:mp\.weixin\.qq\.com|zhuanlan\.zhihu\.com|blog\.csdn\.net|(?:www\.)?jianshu\.com|(?:www\.)?bilibili\.com|(?:www\.)?youtube\.com|youtu\.be)$/;

export const paperLabelOtherUrl: Rule = {
  id: 'paper-label-other-url',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A paper label links to code or an article', '论文标签指向代码或文章'),
  description: say('What is labelled as a paper leads to a repository, an article or a video.', '标为论文的链接指向代码仓库、文章或视频。'),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Paper: [Fast Detection](https://arxiv.org/abs/2205.01234)',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Paper: [Fast Detection](https://github.com/a/b)',
  *check({ links }) {
    for (const { role, inline, note, url, line } of links) {
      if (role !== 'paper' || inline) continue;
      const parts = splitUrl(url);
      const isCode = githubRepository(url) !== null && !/\.pdf$/i.test(parts?.path ?? '');
      if (!parts || !(isCode || articleHosts.test(parts.host))) continue;
      const shown = shorten(url);
      yield {
        file: note.path,
        line,
        message: isCode
          ? say(
              `The paper’s link leads to a repository (${shown}). Label it as code, or put the paper’s address in.`,
              `论文的链接指向代码仓库（${shown}）。请改标为代码，或换成论文地址。`,
            )
          : say(
              `The paper’s link leads to an article (${shown}). Put the paper’s address in.`,
              `论文的链接指向文章（${shown}）。请换成论文地址。`,
            ),
      };
    }
  },
};
