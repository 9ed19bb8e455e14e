import { say } from '../../base/text.js';
import { isRelativeLink, resolvePath } from '../resolve-path.js';
import type { Rule } from '../rule.js';
import { shorten } from '../words.js';

export const missingImage: Rule = {
  id: 'missing-image',
  severity: 'error',
  enabledByDefault: true,
  title: say('A local picture is missing', '本地图片不存在'),
  description: say('An entry shows a picture or video that is not in the log.', '条目引用的图片或视频不在日志里。'),
  good: '=== notes/202205/images/a.png\n=== notes/202205/0511.md\n1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<img src="images/a.png">',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<img src="images/b.png">',
  *check({ media, log }) {
    for (const {
      note,
      media: { src, line },
    } of media) {
      if (!isRelativeLink(src)) continue;
      const path = resolvePath(note.path, src);
      if (path !== null && log.files.has(path)) continue;
      const shown = shorten(src);
      yield {
        file: note.path,
        line,
        message:
          path === null
            ? say(`${shown} leads out of the log. Put the picture into the log.`, `${shown} 指向日志之外。请把图片放进日志。`)
            : say(
                `${shown} is not in the log (looked for ${path}). Add the file or correct the path.`,
                `日志里没有 ${shown}（应在 ${path}）。请补上文件或改正路径。`,
              ),
      };
    }
  },
};
