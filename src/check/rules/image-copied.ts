import { say } from '../../base/text.js';
import { mediaIdentity } from '../identities.js';
import { repeatsOf } from '../repeats.js';
import type { Rule } from '../rule.js';

export const imageCopied: Rule = {
  id: 'image-copied',
  severity: 'warning',
  enabledByDefault: true,
  title: say('A picture was copied from another entry of the note', '图片是从同一篇的另一条复制来的'),
  description: say(
    'Two entries of one note show the same picture, so the lower one probably still has the picture of the upper one.',
    '同一篇笔记里两条用了同一张图片，下面的一条多半还留着上面那条的图。',
  ),
  good: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:

<img src="https://example.org/a.png">

2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:

<img src="https://example.org/b.png">`,
  bad: `1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:

<img src="https://example.org/a.png">

2. [乙方法](https://mp.weixin.qq.com/s/bbb) :star:

<img src="https://example.org/a.png">`,
  *check({ entries }) {
    const sightings = entries.flatMap((noted) =>
      noted.entry.media.map((media) => ({ key: `${noted.note.path} ${mediaIdentity(media, noted.note)}`, noted, line: media.line })),
    );
    for (const { again, first } of repeatsOf(sightings)) {
      yield {
        file: again.noted.note.path,
        line: again.line,
        message: say(
          `The picture is that of ${first.noted.ref}. Put in the entry’s own, or remove it.`,
          `这张图片是 ${first.noted.ref} 的。请换成本条的图片，或删去。`,
        ),
      };
    }
  },
};
