import { say } from '../../base/text.js';
import { mediaIdentity } from '../identities.js';
import { repeatsOf } from '../repeats.js';
import type { Rule } from '../rule.js';
import { entryWords } from '../words.js';

export const imageNotedBefore: Rule = {
  id: 'image-noted-before',
  severity: 'warning',
  enabledByDefault: true,
  title: say('An entry shows a picture of an earlier entry', '条目用了之前条目的图片'),
  description: say(
    'A picture or video of the entry stands in an earlier entry already, in whatever size.',
    '这一条的图片或视频之前的条目已经用过（不论尺寸）。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:

<img src="https://mmbiz.qpic.cn/mmbiz_png/aaa/640?wx_fmt=png">

2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:

<img src="https://mmbiz.qpic.cn/mmbiz_png/bbb/640?wx_fmt=png">`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:

<img src="https://mmbiz.qpic.cn/mmbiz_png/aaa/640?wx_fmt=png">

2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:

<img src="https://mmbiz.qpic.cn/mmbiz_png/aaa/640?wx_fmt=png&tp=webp">`,
  *check({ entries }) {
    const sightings = entries.flatMap((noted) => noted.entry.media.map((media) => ({ key: mediaIdentity(media, noted.note), noted })));
    for (const { again, first } of repeatsOf(sightings)) {
      const { en, zh } = entryWords(again.noted);
      yield {
        file: again.noted.note.path,
        line: again.noted.entry.line,
        message: say(
          `A picture of ${en} stands in ${first.noted.ref} already. See whether it belongs here.`,
          `${zh}的图片在 ${first.noted.ref} 已经用过。请看是否属于这里。`,
        ),
      };
    }
  },
};
