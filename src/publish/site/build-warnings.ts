import { type Bilingual, say } from '../../base/text.js';
import { pictureOf } from '../../pages/picture.js';
import { safeHref } from '../../pages/safe-href.js';
import type { Site } from './site.js';
import { siteLinks } from './site-links.js';

/** What the site shows as text because it cannot be shown or linked, and what its settings leave open. */
export function buildWarnings(site: Site): readonly Bilingual[] {
  const links = siteLinks({ base: site.base, folder: '', permalinks: site.permalinks });
  const warnings: Bilingual[] = [];
  if (!site.hasUrl) {
    warnings.push(
      say(
        `daybook.json does not say where the site will be: feeds and the sitemap say ${site.url}. Set "site": {"url": "https://…/"}.`,
        `daybook.json 没有写明网站地址：订阅源和站点地图里暂用 ${site.url}。请设置 "site": {"url": "https://…/"}。`,
      ),
    );
  }
  for (const problem of site.log.problems) warnings.push(problem.message);
  for (const note of site.log.notes) {
    for (const entry of note.entries) {
      for (const media of entry.media) {
        const { src, written } = pictureOf(media, note.path, site.log, links);
        if (src !== null || media.kind === 'frame') continue;
        const place = `${note.path}:${media.line}`;
        warnings.push(
          say(`${place}: there is no picture ${written}; its name is shown.`, `${place}：没有图片 ${written}，页面上只显示它的名字。`),
        );
      }
      for (const field of entry.fields) {
        for (const link of field.links) {
          if (safeHref(link.url, note.path, site.log, links) !== null) continue;
          const place = `${note.path}:${link.line}`;
          const target = link.url === '' ? '""' : link.url.slice(0, 120);
          warnings.push(
            say(
              `${place}: ${target} is no address to link to; its text is shown.`,
              `${place}：${target} 不是可以链接的地址，页面上只显示文字。`,
            ),
          );
        }
      }
    }
  }
  return warnings;
}
