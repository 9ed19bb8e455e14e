import { say } from '../../base/text.js';
import { trackingParameters, withoutTracking } from '../../base/urls.js';
import { editBetween } from '../edit-between.js';
import type { Rule } from '../rule.js';

export const trackingParameter: Rule = {
  id: 'tracking-parameter',
  severity: 'info',
  enabledByDefault: true,
  title: say('An address carries tracking parameters', '网址带有跟踪参数'),
  description: say(
    'Parameters such as `utm_source`, `fbclid`, `spm` or WeChat’s `chksm` and `scene` only say where a reader came from.',
    '`utm_source`、`fbclid`、`spm` 或微信的 `chksm`、`scene` 等参数只说明读者从哪里来。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Website: https://example.org/?id=3',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Website: https://example.org/?id=3&utm_source=mail',
  *check({ links }) {
    for (const { note, url, target, line } of links) {
      const names = trackingParameters(url);
      if (names.length === 0) continue;
      const written = note.text.slice(target.start, target.end);
      const clean = withoutTracking(written);
      yield {
        file: note.path,
        line,
        message: say(
          `The address works without ${names.join(', ')}. Remove ${names.length === 1 ? 'it' : 'them'}.`,
          `网址去掉 ${names.join('、')} 也能打开。请删去。`,
        ),
        fix: clean === written ? null : [editBetween(written, clean, target.start)],
      };
    }
  },
};
