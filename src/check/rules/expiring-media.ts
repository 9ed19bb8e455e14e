import { say } from '../../base/text.js';
import { splitUrl } from '../../base/urls.js';
import type { Rule } from '../rule.js';

/** Signatures and dates of expiry in an address: `X-Amz-Expires`, `dis_k` and `dis_t` of WeChat videos. */
const expiry =
  /^(?:amp;)?(?:expires|x-[a-z]+-expires|x-expires|x-[a-z]+-signature|x-signature|signature|auth_key|dis_k|dis_t|token|sign|wssecret|wstime|txsecret|txtime)$/i;

export const expiringMedia: Rule = {
  id: 'expiring-media',
  severity: 'info',
  enabledByDefault: true,
  title: say('A picture’s or video’s address expires', '图片或视频的地址会失效'),
  description: say(
    'The address carries a signature or a date of expiry and will stop working. Keep a copy in the log.',
    '地址带有签名或有效期，过后无法打开。请在日志里留一份。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<video src="https://example.org/a.mp4"></video>',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n\n<video src="https://mpvideo.qpic.cn/a.mp4?dis_k=1f&dis_t=1652230000"></video>',
  *check({ media }) {
    for (const {
      note,
      media: { src, line },
    } of media) {
      const names = (splitUrl(src)?.query ?? '').split('&').map((pair) => pair.split('=', 1)[0] ?? '');
      const found = names.find((name) => expiry.test(name));
      if (found === undefined) continue;
      yield {
        file: note.path,
        line,
        message: say(
          `The address expires (“${found}” says so). Keep a copy in the log and link to that.`,
          `这个地址会失效（见 “${found}”）。请在日志里留一份并改链到它。`,
        ),
      };
    }
  },
};
