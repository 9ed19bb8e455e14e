import { say } from '../../base/text.js';
import { splitUrl } from '../../base/urls.js';
import type { Rule } from '../rule.js';

export const hotLinkedMedia: Rule = {
  id: 'hot-linked-media',
  severity: 'info',
  enabledByDefault: false,
  title: say('Pictures are hot-linked', '图片是外链'),
  description: say(
    'Pictures that lie on other people’s servers can vanish. Off by default; one sentence a file.',
    '放在别人服务器上的图片可能消失。默认关闭；每个文件只报一句。',
  ),
  good: '=== notes/202205/images/a.png\n=== notes/202205/0511.md\n1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<img src="images/a.png">',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<img src="https://mmbiz.qpic.cn/mmbiz_png/aaa/640?wx_fmt=png">',
  *check({ notes }) {
    for (const note of notes) {
      const media = note.entries.flatMap((entry) => entry.media);
      const hosts = new Set(media.flatMap(({ src }) => splitUrl(src)?.host ?? []));
      const count = media.filter(({ src }) => splitUrl(src) !== null).length;
      if (count === 0) continue;
      const sorted = [...hosts].sort();
      yield {
        file: note.path,
        line: 1,
        message: say(
          `${count} of ${media.length} pictures and videos lie elsewhere (${sorted.join(', ')}). Keep copies in the log.`,
          `${media.length} 个图片和视频中有 ${count} 个是外链（${sorted.join('、')}）。请在日志里留一份。`,
        ),
      };
    }
  },
};
