import { say } from '../../base/text.js';
import { splitUrl } from '../../base/urls.js';
import type { Rule } from '../rule.js';
import { shorten } from '../words.js';

/** Pages that only their owner sees: consoles, editors, settings and one's own machine. */
const privatePages: readonly RegExp[] = [
  /^mp\.csdn\.net\//,
  /^editor\.csdn\.net\//,
  /^mp\.weixin\.qq\.com\/cgi-bin/,
  /^(?:member|creator)\.bilibili\.com\//,
  /^(?:www\.)?zhihu\.com\/(?:creator|settings|people\/edit)/,
  /^creator\.[\w.-]+\//,
  /^i\.cnblogs\.com\//,
  /^github\.com\/(?:settings|notifications)(?:\/|$)/,
  /^(?:localhost|127\.0\.0\.1|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+)(?::\d+)?(?:\/|$)/,
  /^[^/]+\/(?:wp-admin|console\/article)(?:\/|$)/,
];

export const privatePage: Rule = {
  id: 'private-page',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A link leads to a page only its owner sees', '链接指向只有作者能看的页面'),
  description: say(
    'The address is that of a console, an editor, a settings page or one’s own machine; a reader is sent to a login.',
    '网址是后台、编辑器、设置页或本机地址，读者打开只会看到登录页。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n## :paperclip:  Others\n\n- 我的[博客](https://blog.csdn.net/someone)',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n## :paperclip:  Others\n\n- 我的[博客](https://mp.csdn.net/console/article)',
  *check({ links }) {
    for (const { note, url, line } of links) {
      const parts = splitUrl(url);
      const address = parts ? `${parts.host}${parts.path || '/'}` : '';
      if (!privatePages.some((page) => page.test(address))) continue;
      const shown = shorten(url);
      yield {
        file: note.path,
        line,
        message: say(
          `Readers cannot open ${shown}: it needs your login. Link to the public page.`,
          `读者打不开 ${shown}：需要你的登录。请换成公开页面。`,
        ),
      };
    }
  },
};
