import { httpsUrl } from '../../base/https-url.js';
import { say } from '../../base/text.js';
import { splitUrl } from '../../base/urls.js';
import type { NoteFile } from '../../log/types.js';
import { editBetween } from '../edit-between.js';
import type { Finding, Rule } from '../rule.js';
import { shorten } from '../words.js';

export const httpLink: Rule = {
  id: 'http-link',
  severity: 'info',
  enabledByDefault: true,
  title: say('A link uses http', '链接用的是 http'),
  description: say(
    'The address begins with http. It is changed to https only for hosts known to serve it; add your own as `check.httpsHosts` in daybook.json.',
    '网址以 http 开头。只有已知支持 https 的网站才会自动改写；可在 daybook.json 的 `check.httpsHosts` 中补充。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: https://github.com/a/b',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: http://github.com/a/b',
  *check({ links, media, httpsHosts }) {
    const seen = new Set<string>();
    for (const { note, role, url, target, line } of links) {
      for (const finding of judge(note, url, target.start, target.end, line, httpsHosts)) {
        // The closing section is the same in every note: advice that only a person can follow is given once.
        if (role === 'outside' && !finding.fix && seen.has(url)) continue;
        seen.add(url);
        yield finding;
      }
    }
    for (const {
      note,
      media: { src, srcSpan, line },
    } of media)
      yield* judge(note, src, srcSpan.start, srcSpan.end, line, httpsHosts);
  },
};

function* judge(note: NoteFile, url: string, start: number, end: number, line: number, hosts: readonly string[]): Generator<Finding> {
  if (splitUrl(url)?.scheme !== 'http') return;
  const written = note.text.slice(start, end);
  const better = httpsUrl(written, hosts);
  const shown = shorten(url);
  yield {
    file: note.path,
    line,
    message: better
      ? say(`${shown} can be had over https. Write https.`, `${shown} 支持 https。请改用 https。`)
      : say(`${shown} uses http. Write https if the site serves it.`, `${shown} 用的是 http。若网站支持，请改用 https。`),
    fix: better ? [editBetween(written, better, start)] : null,
  };
}
