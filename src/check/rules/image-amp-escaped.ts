import { say } from '../../base/text.js';
import type { Rule } from '../rule.js';

export const imageAmpEscaped: Rule = {
  id: 'image-amp-escaped',
  severity: 'info',
  enabledByDefault: true,
  title: say('A picture’s address has &amp; for &', '图片地址里的 & 写成了 &amp;'),
  description: say(
    'Browsers understand it, but programs that take the address as it stands ask for parameters named `amp;…`, and the log’s other pictures have a plain `&`.',
    '浏览器能识别，但直接取用地址的程序会得到名为 `amp;…` 的参数；日志里其他图片用的是普通的 `&`。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<img src="https://mmbiz.qpic.cn/mmbiz_png/aaa/640?wx_fmt=png&tp=webp">',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<img src="https://mmbiz.qpic.cn/mmbiz_png/aaa/640?wx_fmt=png&amp;tp=webp">',
  *check({ media }) {
    for (const {
      note,
      media: { src, srcSpan, line },
    } of media) {
      const found = [...src.matchAll(/&amp;(?=[\w.-]+=)/g)];
      if (found.length === 0) continue;
      yield {
        file: note.path,
        line,
        message: say('The picture’s address has “&amp;” where “&” is meant. Write “&”.', '图片地址里的 “&” 写成了 “&amp;”。请改为 “&”。'),
        fix: found.map(({ index }) => ({ start: srcSpan.start + index + 1, end: srcSpan.start + index + 5, text: '' })),
      };
    }
  },
};
