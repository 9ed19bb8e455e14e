import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';

export const imageAmpCut: Rule = {
  id: 'image-amp-cut',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A picture’s address is cut after &amp', '图片地址在 &amp 处被截断'),
  description: say(
    'The address ends in `&amp`: it was copied from a page’s source and cut at the semicolon.',
    '图片地址以 `&amp` 结尾：从网页源码复制时在分号处截断了。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<img src="https://mmbiz.qpic.cn/mmbiz_png/aaa/640?wx_fmt=png">',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<img src="https://mmbiz.qpic.cn/mmbiz_png/aaa/640?wx_fmt=png&amp">',
  *check({ media }) {
    for (const {
      note,
      media: { src, srcSpan, line },
    } of media) {
      const found = /[?&]?(?:&amp;?)+$/.exec(src.slice(-40));
      if (!found) continue;
      yield {
        file: note.path,
        line,
        message: say('The picture’s address is cut after “&amp”. Remove that.', '图片地址在 “&amp” 处被截断。请删去 “&amp”。'),
        fix: [{ start: srcSpan.end - found[0].length, end: srcSpan.end, text: '' }],
      };
    }
  },
};
