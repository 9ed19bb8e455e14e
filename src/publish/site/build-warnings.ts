import { type Remembered, remembered } from '../../base/remembered.js';
import { type Bilingual, say } from '../../base/text.js';
import type { NoteFile } from '../../log/types.js';
import { pictureOf } from '../../pages/picture.js';
import { safeHref } from '../../pages/safe-href.js';
import { wrongSearches } from './saved-searches.js';
import type { Site } from './site.js';
import { siteLinks } from './site-links.js';

/** What the site shows as text because it cannot be shown or linked, and what its settings leave open. */
export function buildWarnings(site: Site): readonly Bilingual[] {
  const links = siteLinks({ base: site.base, folder: '', permalinks: site.permalinks, searchModule: site.searchModule });
  const warnings: Bilingual[] = [];
  if (!site.hasUrl) {
    warnings.push(
      say(
        `daybook.json does not say where the site will be: feeds and the sitemap say ${site.url}. Set "site": {"url": "https://…/"}.`,
        `daybook.json 没有写明网站地址：订阅源和站点地图里暂用 ${site.url}。请设置 "site": {"url": "https://…/"}。`,
      ),
    );
  }
  warnings.push(...wrongSearches(site.config));
  for (const problem of site.log.problems) warnings.push(problem.message);
  for (const note of site.log.notes) {
    for (const [what, line, target] of doubtfulTargets(note)) {
      const place = `${note.path}:${line}`;
      if (what === 'link') {
        if (safeHref(target, note.path, site.log, links) !== null) continue;
        const shown = target === '' ? '""' : target.slice(0, 120);
        warnings.push(
          say(
            `${place}: ${shown} is no address to link to; its text is shown.`,
            `${place}：${shown} 不是可以链接的地址，页面上只显示文字。`,
          ),
        );
      } else {
        const { src, written } = pictureOf({ kind: what, src: target, alt: '' }, note.path, site.log, links);
        if (src !== null) continue;
        warnings.push(
          say(`${place}: there is no picture ${written}; its name is shown.`, `${place}：没有图片 ${written}，页面上只显示它的名字。`),
        );
      }
    }
  }
  return warnings;
}

/** A link or a picture of a note that may lead nowhere: what it is, its line, and its target as written. */
type DoubtfulTarget = readonly [what: 'link' | 'image' | 'video', line: number, target: string];

/** The links and pictures of a note that are not plainly of the web, in its order. */
export const doubtfulTargets: Remembered<NoteFile, readonly DoubtfulTarget[]> = remembered<NoteFile, readonly DoubtfulTarget[]>((note) =>
  note.entries.flatMap((entry) => [
    ...entry.media.flatMap(({ kind, line, src }): DoubtfulTarget[] =>
      kind === 'frame' || plainlyWeb.test(src) ? [] : [[kind, line, src]],
    ),
    ...entry.fields.flatMap((field) =>
      field.links.flatMap(({ line, url }): DoubtfulTarget[] => (plainlyWeb.test(url) ? [] : [['link', line, url]])),
    ),
  ]),
);

const plainlyWeb = /^https?:\/\/\S{1,2000}$/i;
