import { textKey } from '../../base/text-key.js';

/** A title without the name of its site: `检测综述 - 知乎`, `Attention, measured | Example`, `视频_哔哩哔哩_bilibili`, `[2205.01234] Attention, measured`. */
export function withoutSite(title: string, site: string): string {
  const own = textKey(site);
  let rest = title
    .slice(0, 2_000)
    .trim()
    .replace(/^(?:Paper page - |\[\d{4}\.\d{4,5}\] )/, '');
  for (let at = lastMark(rest); at > 0; at = lastMark(rest)) {
    const end = textKey(rest.slice(at).replace(/^[\s\-–—|_·•»]+/, ''));
    if (end !== '' && end !== own && !siteNames.has(end)) break;
    rest = rest.slice(0, at).trimEnd();
  }
  return rest;
}

/** Where the last part after a dash, bar or low line begins. */
function lastMark(title: string): number {
  const at = Math.max(...[' - ', ' – ', ' — ', '|', '_', ' · ', ' • ', ' » ', '-CSDN'].map((mark) => title.lastIndexOf(mark)));
  return at;
}

const siteNames: ReadonlySet<string> = new Set(
  [
    'CSDN博客',
    'CSDN',
    '知乎',
    '哔哩哔哩',
    'bilibili',
    '博客园',
    '简书',
    '掘金',
    '腾讯云开发者社区',
    'GitHub',
    'OpenReview',
    'YouTube',
    'Medium',
    'arXiv',
    'arxiv.org',
  ].map(textKey),
);
