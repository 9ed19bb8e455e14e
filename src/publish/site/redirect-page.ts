import { type Bilingual, type Language, say } from '../../base/text.js';
import { xmlText } from '../../base/xml-text.js';
import { dayRedirectsOf } from './moves.js';
import type { PlannedFile } from './plan-site.js';
import type { Site } from './site.js';
import { languageFolder, pagePaths } from './site-links.js';

/** Small pages at the old addresses of entries and days, which lead to where they are. */
export function plannedRedirects(site: Site): readonly PlannedFile[] {
  const days = dayRedirectsOf(site.redirects, site.log.days);
  return site.languages.flatMap((language) => {
    const folder = languageFolder(language, site.languages);
    return [
      ...[...site.redirects].map(([from, to]) => ({
        path: folder + pagePaths.entry(from),
        make: () => redirectPage(site, language, folder + pagePaths.entry(to), say('This entry has a new address.', '这一点换了地址。')),
      })),
      ...[...days].map(([from, to]) => ({
        path: folder + pagePaths.day(from),
        make: () => redirectPage(site, language, folder + pagePaths.day(to), say('This day has a new date.', '这一天换了日期。')),
      })),
    ];
  });
}

function redirectPage(site: Site, language: Language, path: string, said: Bilingual): string {
  const here = xmlText(site.base + path);
  const text = said[language];
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${text}</title>`,
    `<meta http-equiv="refresh" content="0; url=${here}">`,
    ...(site.hasUrl ? [`<link rel="canonical" href="${xmlText(site.url + path)}">`] : []),
    '</head>',
    '<body>',
    `<main><h1><a href="${here}">${text}</a></h1></main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
