import type { TextEdit } from '../../base/diagnostic.js';
import { httpsUrl } from '../../base/https-url.js';
import { say } from '../../base/text.js';
import { isHttpUrl } from '../../base/urls.js';
import type { NoteFile } from '../../log/types.js';
import { brokenSchemes } from '../broken-scheme.js';
import type { LinkUse } from '../check-context.js';
import { linesOf } from '../lines.js';
import { isFilePath, isHostWithoutScheme } from '../path-shape.js';
import { isRelativeLink } from '../resolve-path.js';
import type { Finding, Rule } from '../rule.js';
import { shorten } from '../words.js';

export const malformedUrl: Rule = {
  id: 'malformed-url',
  severity: 'error',
  enabledByDefault: true,
  title: say('An address is malformed', '网址格式有误'),
  description: say(
    'A link’s target is no address: `https` is misspelt or torn apart, or it is missing, or an e-mail address stands there without `mailto:`.',
    '链接的目标不是有效网址：`https` 拼错、断开或缺失，或是没写 `mailto:` 的邮箱。',
  ),
  good: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: [主页](https://example.org/a)\n   - Contact: [me@example.org](mailto:me@example.org)',
  bad: '1. [甲方法](https://mp.weixin.qq.com/s/aaa) :star:\n   - Code: [主页](hhttps://example.org/a)\n   - Contact: [me@example.org](me@example.org)',
  *check({ notes, links }) {
    const seen = new Set<string>();
    for (const note of notes) {
      for (const finding of schemesIn(note)) {
        seen.add(`${finding.file}:${finding.line}`);
        yield finding;
      }
    }
    for (const link of links) {
      if (link.url === '' || isHttpUrl(link.url) || seen.has(`${link.note.path}:${link.line}`)) continue;
      const finding = judge(link);
      if (finding) yield finding;
    }
  },
};

function* schemesIn(note: NoteFile): Generator<Finding> {
  for (const { text, start, number } of linesOf(note.text)) {
    const broken = text.includes('/') ? brokenSchemes(text) : [];
    if (broken.length === 0) continue;
    const written = text.slice(broken[0]?.start, broken[0]?.end);
    yield {
      file: note.path,
      line: number,
      message: say(`“${written}” begins no address. Write ${broken[0]?.text}`, `“${written}” 不是网址的开头。请改为 ${broken[0]?.text}`),
      fix: broken.map((edit) => ({ start: start + edit.start, end: start + edit.end, text: edit.text })),
    };
  }
}

function judge(link: LinkUse): Finding | null {
  const { url, note, line, target } = link;
  const shown = shorten(url);
  const at = (message: Finding['message'], fix: TextEdit[] | null): Finding => ({ file: note.path, line, message, fix });
  const start =
    target.start + (note.text.slice(target.start, target.end).length - note.text.slice(target.start, target.end).trimStart().length);
  if (/^(?:mailto|tel|ftp|magnet):[^\s]+$/i.test(url) || url.startsWith('#')) return null;
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(url)) {
    return at(say(`“${shown}” is an e-mail address. Write mailto:${shown}.`, `“${shown}” 是邮箱。请写成 mailto:${shown}。`), [
      { start, end: start, text: 'mailto:' },
    ]);
  }
  if (isHostWithoutScheme(url)) {
    const isKnown = httpsUrl(`http://${url}`) !== null;
    return at(
      say(`“${shown}” has no https:// before it. Write the whole address.`, `“${shown}” 前面没有 https://。请写完整网址。`),
      isKnown ? [{ start, end: start, text: 'https://' }] : null,
    );
  }
  if (isRelativeLink(url) && !/[\s@\\]/.test(url) && (url.includes('/') || isFilePath(url))) return null;
  return at(say(`“${shown}” is no address. Correct it.`, `“${shown}” 不是有效网址。请改正。`), null);
}
